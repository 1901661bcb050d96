// A job has the options, and a report reads them.
var job = new Job("a hat", new ImageEditOptions { InputFidelity = "high" });
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", job.Prompt, job.Options);
Report(job);

void Report(Job done) => Console.WriteLine($"{done.Prompt}: {done.Options.InputFidelity}");

sealed record Job(string Prompt, ImageEditOptions Options);
