// The names of all fields are logged.
var body = new Dictionary<string, object>
{
    ["model"] = "gpt-image-1",
    ["prompt"] = "a hat",
    ["input_fidelity"] = "high",
    ["images"] = new[] { new { image_url = Picture.DataUri } },
};
Console.WriteLine(string.Join(",", body.Keys));
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/edits", body)).StatusCode);
