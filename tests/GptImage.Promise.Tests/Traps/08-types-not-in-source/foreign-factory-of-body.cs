// A package makes the body with a transparent background, and the id is added here.
// package: Acme.Presets
public static class Presets { public static JsonObject Body() => new() { ["background"] = "transparent", ["prompt"] = "a fox" }; }
// project: Shop
var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", "sk-demo") } };
var body = Presets.Body();
body["model"] = "gpt-image-1";
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
