// A generic helper posts whatever body it is given.
// must: move
var api = new Api();
Console.WriteLine(await api.PostAsync("images/generations", new { model = "gpt-image-1", prompt = "a fox", quality = "high" }));

sealed class Api
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.openai.com/v1/") };

    public async Task<int> PostAsync<TBody>(string path, TBody body)
    {
        _http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
        using var response = await _http.PostAsJsonAsync(path, body);
        return (int)response.StatusCode;
    }
}
