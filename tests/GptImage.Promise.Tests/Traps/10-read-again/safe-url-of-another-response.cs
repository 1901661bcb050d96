// A URL is read from the response of another service.
// must: move
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox");
var upload = await http.PostAsJsonAsync("https://cdn.example/upload", new { name = "fox.png", picture = Convert.ToBase64String(image.ImageBytes.ToArray()) });
var json = await upload.Content.ReadFromJsonAsync<JsonElement>();
Console.WriteLine(json.GetProperty("data")[0].GetProperty("url").GetString());
