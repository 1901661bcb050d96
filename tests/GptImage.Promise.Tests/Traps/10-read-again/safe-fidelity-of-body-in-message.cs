// The body goes through text and content into a message that is sent.
// must: move
var body = new JsonObject { ["model"] = "gpt-image-1", ["prompt"] = "a hat", ["input_fidelity"] = "high", ["images"] = new JsonArray(new JsonObject { ["image_url"] = Picture.DataUri }) };
using var message = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/images/edits") { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
using var response = await http.SendAsync(message);
Console.WriteLine((int)response.StatusCode);
