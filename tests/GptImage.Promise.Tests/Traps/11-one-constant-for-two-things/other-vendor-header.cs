// The constant is sent to a gateway as a header that chooses the route.
const string model = "gpt-image-1";
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
var http = new HttpClient();
http.DefaultRequestHeaders.Add("x-route", model);
Console.WriteLine((int)(await http.PostAsJsonAsync("https://audit.example/api/usage", new { route = model, count = 1 })).StatusCode);
