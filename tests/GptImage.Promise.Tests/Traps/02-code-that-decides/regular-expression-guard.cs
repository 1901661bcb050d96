// A regular expression lets only the old names through.
using System.Text.RegularExpressions;

var model = "gpt-image-1";
if (!Regex.IsMatch(model, @"^gpt-image-1(\.5|-mini)?$"))
{
    throw new NotSupportedException(model);
}

GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
