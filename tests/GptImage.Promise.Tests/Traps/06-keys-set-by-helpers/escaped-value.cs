// A member's value is written with escapes.
var json = """{"model":"gpt-image-1","prompt":"a fox","background":"\u0074ransparent"}""";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
