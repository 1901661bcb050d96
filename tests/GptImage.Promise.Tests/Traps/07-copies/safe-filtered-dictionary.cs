// A copy of the body without the fields that have no value.
// must: move
var body = new Dictionary<string, object?> { ["model"] = "gpt-image-1", ["prompt"] = "a fox", ["n"] = 1 };
body["output_format"] = "webp";
var response = await Api.Http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value));
Console.WriteLine((int)response.StatusCode);
static class Api
{
    public static HttpClient Http { get; } = new() { DefaultRequestHeaders = { Authorization = new("Bearer", "sk-demo") } };
}
