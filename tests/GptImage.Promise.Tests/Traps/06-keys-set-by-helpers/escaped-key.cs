// A member's name is written with an escape.
var json = """{"model":"gpt-image-1","prompt":"a fox","\u0062ackground":"transparent"}""";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
