// One helper sends to two vendors; only one of them is OpenAI.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine(await SendAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox", quality = "high" }));
Console.WriteLine(await SendAsync("https://api.x.ai/v1/images/generations", new { model = "grok-2-image", prompt = "a fox", response_format = "b64_json" }));

async Task<int> SendAsync(string url, object body) => (int)(await http.PostAsJsonAsync(url, body)).StatusCode;
