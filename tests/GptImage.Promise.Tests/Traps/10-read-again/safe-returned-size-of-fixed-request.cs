// The request asks for a size, so the response has that size.
// must: move
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox", size = "1024x1024" });
var size = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("size").GetString();
Console.WriteLine(size);
