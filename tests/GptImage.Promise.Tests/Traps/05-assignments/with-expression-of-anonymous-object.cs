// A copy of the anonymous object has another background.
var plain = new { model = "gpt-image-1", prompt = "a fox", background = "opaque" };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", plain with { background = "transparent" });
Console.WriteLine((int)response.StatusCode);
