// A field is added to the extension data of the body.
var body = new Body { Model = "gpt-image-1", Prompt = "a fox" };
body.More["background"] = "transparent";
var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", "sk-demo") } };
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);
class Body
{
    [JsonPropertyName("model")] public string Model { get; set; } = "";
    [JsonPropertyName("prompt")] public string Prompt { get; set; } = "";
    [JsonExtensionData] public Dictionary<string, object> More { get; } = [];
}
