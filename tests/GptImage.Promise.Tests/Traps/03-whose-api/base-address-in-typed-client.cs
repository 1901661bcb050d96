// The typed client's host is set where it is registered.
// must: silent
var http = new HttpClient { BaseAddress = new Uri("https://api.x.ai/v1/") };
Console.WriteLine(await new GrokPainter(http).PaintAsync(args.FirstOrDefault() ?? "grok-2-image", "a fox"));

sealed class GrokPainter(HttpClient http)
{
    public async Task<int> PaintAsync(string model, string prompt)
    {
        var response = await http.PostAsJsonAsync("images/generations", new { model, prompt, response_format = "url", style = "vivid" });
        return (int)response.StatusCode;
    }
}
