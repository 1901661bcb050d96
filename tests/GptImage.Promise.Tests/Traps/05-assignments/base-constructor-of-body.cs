// The base class of the body sets the background in its constructor.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new IconBody { Prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);

class BodyBase
{
    protected BodyBase() => Background = "transparent";

    [JsonPropertyName("model")]
    public string Model { get; init; } = "gpt-image-1";

    [JsonPropertyName("prompt")]
    public string Prompt { get; init; } = "";

    [JsonPropertyName("background")]
    public string Background { get; set; }
}

sealed class IconBody : BodyBase;
