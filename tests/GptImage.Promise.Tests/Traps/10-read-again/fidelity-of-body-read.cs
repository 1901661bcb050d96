// A member of the body is read again from its JSON.
var body = new { model = "gpt-image-1", prompt = "a hat", input_fidelity = "high", images = new[] { new { image_url = Picture.DataUri } } };
var json = JsonSerializer.SerializeToElement(body);
Console.WriteLine(json.GetProperty("input_fidelity").GetString());
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/edits", body)).StatusCode);
