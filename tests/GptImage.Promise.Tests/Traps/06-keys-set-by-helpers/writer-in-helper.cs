// A helper writes a member with the JSON writer that it is given.
using var stream = new MemoryStream();
using (var writer = new Utf8JsonWriter(stream))
{
    writer.WriteStartObject();
    writer.WriteString("model", "gpt-image-1");
    writer.WriteString("prompt", "a fox");
    WriteExtras(writer);
    writer.WriteEndObject();
}

var content = new ByteArrayContent(stream.ToArray());
content.Headers.ContentType = new("application/json");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", content)).StatusCode);

static void WriteExtras(Utf8JsonWriter writer) => writer.WriteString("background"u8, "transparent"u8);
