// The tool is changed through the body that it is nested in.
var body = new JsonObject
{
    ["model"] = "gpt-5",
    ["input"] = "draw a fox",
    ["tools"] = new JsonArray(new JsonObject { ["type"] = "image_generation", ["model"] = "gpt-image-1" }),
};
body["tools"]![0]!["background"] = "transparent";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/responses", body)).StatusCode);
