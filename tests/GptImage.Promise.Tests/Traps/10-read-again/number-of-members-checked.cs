// The number of members in the body is checked.
var body = new JsonObject { ["model"] = "gpt-image-1", ["prompt"] = "a hat", ["input_fidelity"] = "low" };
if (body.Count != 3)
{
    throw new InvalidOperationException("the body is not complete");
}

body["images"] = new JsonArray(new JsonObject { ["image_url"] = Picture.DataUri });
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/edits", body)).StatusCode);
