// The setter of one property sets another.
var body = new Body { Kind = "icon" };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);

sealed class Body
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "gpt-image-1";

    [JsonPropertyName("prompt")]
    public string Prompt { get; set; } = "a fox";

    [JsonPropertyName("background")]
    public string? Background { get; private set; } = "opaque";

    [JsonIgnore]
    public string Kind
    {
        get => field;
        set
        {
            field = value;
            Background = value == "icon" ? "transparent" : "opaque";
        }
    } = "";
}
