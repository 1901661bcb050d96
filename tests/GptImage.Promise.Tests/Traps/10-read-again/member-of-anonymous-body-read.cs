// The anonymous object is asked for its member.
var body = new { model = "gpt-image-1", prompt = "a hat", input_fidelity = "high", images = new[] { new { image_url = Picture.DataUri } } };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/edits", body)).StatusCode);
Console.WriteLine(body.input_fidelity.Length);
