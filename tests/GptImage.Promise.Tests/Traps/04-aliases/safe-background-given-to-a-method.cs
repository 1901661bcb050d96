// The background is a parameter, and the only call gives one that is fine.
// must: move
var painter = new Painter();
Console.WriteLine(await painter.PaintAsync("a fox", "opaque"));
public class Painter
{
    private readonly HttpClient _http = new() { DefaultRequestHeaders = { Authorization = new("Bearer", "sk-demo") } };
    public async Task<int> PaintAsync(string prompt, string background)
    {
        var response = await _http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt, background });
        return (int)response.StatusCode;
    }
}
