// The id goes into the query and a header of another service, which tells them apart.
const string Model = "gpt-image-1";
GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync("a fox");
using var message = new HttpRequestMessage(HttpMethod.Get, "https://audit.example/api/usage");
message.Headers.TryAddWithoutValidation("x-model", Model);
Console.WriteLine((int)(await new HttpClient().SendAsync(message)).StatusCode);
