// The id becomes the name of an enum member, and there is none for the target.
var model = "gpt-image-1";
var kind = Enum.Parse<ImageModelKind>(model.Replace("-", "").Replace(".", ""), ignoreCase: true);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(kind);

enum ImageModelKind
{
    GptImage1,
    GptImage1Mini,
    DallE3,
}
