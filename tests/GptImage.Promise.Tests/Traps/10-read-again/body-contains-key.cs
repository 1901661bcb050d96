// Whether a key is there decides what is logged.
var body = new Dictionary<string, object>
{
    ["model"] = "gpt-image-1",
    ["prompt"] = "a hat",
    ["input_fidelity"] = "high",
    ["images"] = new[] { new { image_url = Picture.DataUri } },
};
Console.WriteLine(body.ContainsKey("input_fidelity") ? "careful" : "quick");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/edits", body)).StatusCode);
