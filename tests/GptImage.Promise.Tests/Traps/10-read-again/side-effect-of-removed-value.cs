// The value that is removed is made by a method that counts.
var counter = 0;
var options = new ImageEditOptions { InputFidelity = Next() };
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(counter);

string Next()
{
    counter++;
    return "high";
}
