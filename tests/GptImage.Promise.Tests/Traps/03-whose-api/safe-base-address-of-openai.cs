// The host is the client's base address.
// must: move
var http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var body = new Dictionary<string, object> { ["model"] = "gpt-image-1.5", ["prompt"] = "a fox", ["n"] = 2 };
var response = await http.PostAsJsonAsync("v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);
