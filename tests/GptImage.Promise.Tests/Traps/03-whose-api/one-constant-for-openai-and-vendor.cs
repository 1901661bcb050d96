// One constant is sent to OpenAI and to a vendor that has a model of the same name.
const string model = "gpt-image-1";
GeneratedImage first = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
var second = await new HttpClient().PostAsJsonAsync("https://images.vendor.example/generate", new { model, prompt = "a fox", response_format = "url" });
Console.WriteLine($"{first.ImageBytes is not null} {(int)second.StatusCode}");
