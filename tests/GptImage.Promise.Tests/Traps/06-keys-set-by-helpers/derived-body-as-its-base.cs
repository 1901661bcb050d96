// The body is held as its base type, and a derived one adds a field.
var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", "sk-demo") } };
Body body = Environment.TickCount == 7 ? new Body { Model = "gpt-image-1", Prompt = "a fox" } : new Logo { Model = "gpt-image-1", Prompt = "a fox" };
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);
[JsonDerivedType(typeof(Logo))]
class Body { [JsonPropertyName("model")] public string Model { get; set; } = ""; [JsonPropertyName("prompt")] public string Prompt { get; set; } = ""; }
class Logo : Body { [JsonPropertyName("background")] public string Background { get; set; } = "transparent"; }
