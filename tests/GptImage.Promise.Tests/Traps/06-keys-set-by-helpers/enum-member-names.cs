// An enum's name becomes the wire value.
var body = new Dictionary<string, string> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
body.Add(nameof(Field.Background).ToLowerInvariant(), Ground.Transparent.ToString().ToLowerInvariant());
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

enum Field
{
    Background,
    Quality,
}

enum Ground
{
    Transparent,
    Opaque,
}
