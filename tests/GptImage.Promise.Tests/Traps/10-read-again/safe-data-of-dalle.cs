// DALL·E is asked for the data, and only that is read.
// must: move
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "dall-e-3", prompt = "a fox", response_format = "b64_json" });
var json = await response.Content.ReadFromJsonAsync<JsonElement>();
Console.WriteLine(json.GetProperty("data")[0].GetProperty("b64_json").GetString()!.Length > 0);
