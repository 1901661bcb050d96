// A memberwise clone of the body gets a background.
var body = new Body { Prompt = "a fox" }.AsIcon();
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

sealed class Body
{
    [JsonPropertyName("model")]
    public string Model { get; init; } = "gpt-image-1";

    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("background")]
    public string Background { get; private set; } = "opaque";

    public Body AsIcon()
    {
        var copy = (Body)MemberwiseClone();
        copy.Background = "transparent";
        return copy;
    }
}
