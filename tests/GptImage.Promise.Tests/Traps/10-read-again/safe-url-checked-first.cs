// The program asks whether there is a URL, and takes the bytes otherwise.
// must: move
GeneratedImage image = await new ImageClient("dall-e-3", "sk-demo").GenerateImageAsync("a fox");
if (image.ImageUri is not null)
{
    Console.WriteLine(image.ImageUri.AbsoluteUri.Length > 0);
}
else
{
    Console.WriteLine(image.ImageBytes.ToArray().Length > 0);
}
