// xAI's images endpoint takes a response format.
// must: silent
var client = new HttpClient { BaseAddress = new Uri("https://api.x.ai/v1/") };
client.DefaultRequestHeaders.Authorization = new("Bearer", "key");
var body = """{"model":"grok-2-image","prompt":"a fox","n":1,"response_format":"b64_json"}""";
var response = await client.PostAsync("images/generations", new StringContent(body, Encoding.UTF8, "application/json"));
Console.WriteLine((int)response.StatusCode);
