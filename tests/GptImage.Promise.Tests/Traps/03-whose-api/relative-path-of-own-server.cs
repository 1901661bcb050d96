// A web client calls its own server, whose path looks like OpenAI's.
// must: silent
var http = new HttpClient { BaseAddress = new Uri("https://shop.example/") };
var response = await http.PostAsJsonAsync("/images/generations", new GenerateImageCommand("a fox", "300x300", "vivid"));
Console.WriteLine((int)response.StatusCode);

sealed record GenerateImageCommand(string Prompt, string Size, string Style);
