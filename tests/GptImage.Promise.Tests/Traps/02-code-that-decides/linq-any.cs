// LINQ over the known models decides whether a request is made.
string[] supported = { "gpt-image-1", "gpt-image-1-mini" };
string model = "gpt-image-1";
if (supported.Any(known => known.Equals(model, StringComparison.Ordinal)))
{
    GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
    Console.WriteLine(image.ImageBytes is not null);
}
else
{
    Console.WriteLine("not supported");
}
