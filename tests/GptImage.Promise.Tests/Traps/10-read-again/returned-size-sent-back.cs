// The size of the first response is sent with the second request.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
const string url = "https://api.openai.com/v1/images/generations";
var first = await (await http.PostAsJsonAsync(url, new { model = "gpt-image-1", prompt = "a fox" })).Content.ReadFromJsonAsync<JsonElement>();
var size = first.GetProperty("size").GetString();
var second = await http.PostAsJsonAsync(url, new { model = "gpt-image-1", prompt = "another fox", size });
Console.WriteLine((int)second.StatusCode);
