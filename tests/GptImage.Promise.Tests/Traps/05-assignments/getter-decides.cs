// The getter puts in what was not set.
var request = new DrawRequest { Prompt = "a fox", Model = "gpt-image-1" };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", request)).StatusCode);

sealed class DrawRequest
{
    private string? _background;

    [JsonPropertyName("model")]
    public string Model { get; set; } = "";

    [JsonPropertyName("prompt")]
    public string Prompt { get; set; } = "";

    [JsonPropertyName("background")]
    public string Background
    {
        get { return string.IsNullOrEmpty(_background) ? "transparent" : _background; }
        set { _background = value; }
    }
}
