// A node is filled step by step, and asked for another field than the model.
// must: move
var body = new JsonObject { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
body["n"] = 2;
body["quality"] = "medium";
if (body["n"]!.GetValue<int>() > 1) body["size"] = "1024x1024";
var response = await Api.Http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
Console.WriteLine((int)response.StatusCode);
static class Api
{
    public static HttpClient Http { get; } = new() { DefaultRequestHeaders = { Authorization = new("Bearer", "sk-demo") } };
}
