// The JSON of the body is logged before it is sent.
var body = new { model = "gpt-image-1", prompt = "a hat", input_fidelity = "high", images = new[] { new { image_url = Picture.DataUri } } };
var json = JsonSerializer.Serialize(body);
Console.WriteLine(json.Contains("input_fidelity"));
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
