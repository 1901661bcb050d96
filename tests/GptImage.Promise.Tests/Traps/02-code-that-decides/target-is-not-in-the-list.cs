// Only what is in the list is drawn twice; the target is sent as well, and is not in it.
string[] twice = ["gpt-image-1", "gpt-image-1-mini"];
foreach (var model in new[] { "gpt-image-1", "gpt-image-2" })
{
    GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
    Console.WriteLine(twice.Contains(model) ? "twice" : "once");
}
