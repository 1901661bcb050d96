// A converter writes the member under another name.
var body = new Body { Kind = Kind.Icon };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

enum Kind
{
    Icon,
    Photo,
}

sealed class Body
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "gpt-image-1";

    [JsonPropertyName("prompt")]
    public string Prompt { get; set; } = "a fox";

    [JsonPropertyName("background")]
    [JsonConverter(typeof(KindConverter))]
    public Kind Kind { get; set; }
}

sealed class KindConverter : JsonConverter<Kind>
{
    public override Kind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Kind value, JsonSerializerOptions options) => writer.WriteStringValue(value == Kind.Icon ? "transparent" : "opaque");
}
