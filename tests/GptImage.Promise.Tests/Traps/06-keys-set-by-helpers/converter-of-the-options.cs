// A converter in the options writes one member more than the type has.
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
options.Converters.Add(new StickerConverter());
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new Request("gpt-image-1", "fox"), options);
Console.WriteLine((int)response.StatusCode);

record Request(string Model, string Prompt);

sealed class StickerConverter : JsonConverter<Request>
{
    public override Request Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Request value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("model", value.Model);
        writer.WriteString("prompt", value.Prompt);
        writer.WriteString("background", "transparent");
        writer.WriteEndObject();
    }
}
