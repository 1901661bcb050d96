// Options that say how names and values look do not add a member, whatever stands beside.
// must: move
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new Request("gpt-image-1", "fox", Size.Square), Json.Options);
Console.WriteLine((int)response.StatusCode);
Console.Error.WriteLine(string.Join(", ", "opaque", "transparent"));

static class Json
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };
}

enum Size
{
    [JsonStringEnumMemberName("1024x1024")]
    Square,
}

record Request(string Model, string Prompt, Size Size);
