// SiliconFlow's request, in a dictionary.
// must: silent
var body = new Dictionary<string, object>
{
    ["model"] = "Kwai-Kolors/Kolors",
    ["prompt"] = "a fox",
    ["size"] = "960x1280",
    ["style"] = "natural",
    ["batch_size"] = 1,
};
using var message = new HttpRequestMessage(HttpMethod.Post, "https://api.siliconflow.cn/v1/images/generations") { Content = JsonContent.Create(body) };
message.Headers.Authorization = new("Bearer", "key");
var response = await new HttpClient().SendAsync(message);
Console.WriteLine((int)response.StatusCode);
