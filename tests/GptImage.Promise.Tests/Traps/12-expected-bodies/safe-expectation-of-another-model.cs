// The expectation is about another request, which names the target already.
// must: move
var next = JsonSerializer.Serialize(new { model = "gpt-image-2", prompt = "a fox" });
Console.WriteLine(next == """{"model":"gpt-image-2","prompt":"a fox"}""" ? "passed" : "failed");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a hat" });
Console.WriteLine((int)response.StatusCode);
