// The URL is read from DALL·E's response.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "dall-e-3", prompt = "a fox", size = "1024x1024" });
var json = await response.Content.ReadFromJsonAsync<JsonElement>();
Console.WriteLine(json.GetProperty("data")[0].GetProperty("url").GetString()!.Length > 0);
