// A URL is read from the response of another service.
// must: move
var http = new HttpClient();
GeneratedImage image = await new ImageClient("dall-e-3", "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes });
Console.WriteLine(image.ImageBytes.ToArray().Length > 0);
var upload = await http.PostAsJsonAsync("https://cdn.example/upload", new { name = "fox.png" });
var json = await upload.Content.ReadFromJsonAsync<JsonElement>();
Console.WriteLine(json.GetProperty("data")[0].GetProperty("url").GetString());
