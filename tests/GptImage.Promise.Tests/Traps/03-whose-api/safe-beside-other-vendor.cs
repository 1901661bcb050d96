// Another vendor's request stands in the same class as OpenAI's.
// must: move
var painter = new Painter();
Console.WriteLine($"{await painter.DrawAsync("a fox")} {await painter.DrawElsewhereAsync("a fox")}");

sealed class Painter
{
    private readonly HttpClient _openAI = new() { BaseAddress = new Uri("https://api.openai.com/v1/"), DefaultRequestHeaders = { { "Authorization", "Bearer sk-demo" } } };
    private readonly HttpClient _xai = new() { BaseAddress = new Uri("https://api.x.ai/v1/") };

    public async Task<int> DrawAsync(string prompt) =>
        (int)(await _openAI.PostAsJsonAsync("images/generations", new { model = "gpt-image-1", prompt, size = "1024x1024" })).StatusCode;

    public async Task<int> DrawElsewhereAsync(string prompt) =>
        (int)(await _xai.PostAsJsonAsync("images/generations", new { model = "grok-2-image", prompt, response_format = "url" })).StatusCode;
}
