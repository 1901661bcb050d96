// The edges of the returned size are parsed and sent again.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1.5", prompt = "a fox", size = "auto" });
using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
var size = json.RootElement.GetProperty("size").GetString()!;
var next = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1.5", prompt = "a hat", size });
Console.WriteLine((int)next.StatusCode);
