// A property falls back to transparent where nothing was set.
var body = new Body { Prompt = "a fox" };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);

sealed class Body
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "gpt-image-1";

    [JsonPropertyName("prompt")]
    public string Prompt { get; set; } = "";

    [JsonPropertyName("background")]
    public string Background
    {
        get => field ?? "transparent";
        set;
    } = null!;
}
