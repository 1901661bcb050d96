// Jobs wait in a queue with their options.
var queue = new Queue<(string Prompt, ImageGenerationOptions Options)>();
var options = new ImageGenerationOptions();
queue.Enqueue(("a fox", options));
foreach (var waiting in queue)
{
    waiting.Options.Background = GeneratedImageBackground.Transparent;
}

GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
