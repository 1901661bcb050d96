// Recraft copies our path and has styles.
// must: silent
var http = new HttpClient { BaseAddress = new Uri("https://external.api.recraft.ai/") };
http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
var payload = new JsonObject
{
    ["prompt"] = "a fox",
    ["model"] = "recraftv3",
    ["style"] = "digital_illustration",
    ["size"] = "1365x1024",
    ["response_format"] = "url",
};
var response = await http.PostAsync("v1/images/generations", new StringContent(payload.ToJsonString(), Encoding.UTF8, "application/json"));
Console.WriteLine((int)response.StatusCode);
