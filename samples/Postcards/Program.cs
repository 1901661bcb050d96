#pragma warning disable OPENAI001 // InputFidelity and Background are new in the library
using System.ClientModel;
using OpenAI;
using OpenAI.Images;

var key = new ApiKeyCredential(Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none");
var options = new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("OPENAI_BASE_URL") ?? "https://api.openai.com/v1") };

var painter = new ImageClient("dall-e-3", key, options);
GeneratedImage beach = await painter.GenerateImageAsync("A beach in the evening", new ImageGenerationOptions
{
    Quality = GeneratedImageQuality.High,
    Style = GeneratedImageStyle.Vivid,
    ResponseFormat = GeneratedImageFormat.Bytes,
});

var editor = new ImageClient("gpt-image-1.5", key, options);
GeneratedImage postcard = await editor.GenerateImageEditAsync(beach.ImageBytes.ToStream(), "beach.png", "Add a white border", new ImageEditOptions
{
    InputFidelity = ImageInputFidelity.High,
    Size = GeneratedImageSize.W1536xH1024,
});
File.WriteAllBytes("postcard.png", postcard.ImageBytes.ToArray());

var engraver = new ImageClient("gpt-image-1.5", key, options);
GeneratedImage stamp = await engraver.GenerateImageAsync("A stamp with a lighthouse", new ImageGenerationOptions
{
    Background = GeneratedImageBackground.Transparent,
});
File.WriteAllBytes("stamp.png", stamp.ImageBytes.ToArray());

Console.WriteLine("postcard.png and stamp.png are written.");
