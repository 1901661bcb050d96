// A pattern binds the id that a setting falls back to.
// must: move
string? configured = Environment.GetEnvironmentVariable("PROMISE_NOT_SET") ?? "gpt-image-1";
if (configured is { } model)
{
    GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
    Console.WriteLine(image.ImageBytes is not null);
}
