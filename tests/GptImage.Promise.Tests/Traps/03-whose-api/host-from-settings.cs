// The host comes from outside, and the method is called like the official client's.
// must: silent
Environment.SetEnvironmentVariable("PROMISE_IMAGE_HOST", "https://images.example.org");
Console.WriteLine(await new Gateway().GenerateImageAsync("a fox"));

sealed class Gateway
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(Environment.GetEnvironmentVariable("PROMISE_IMAGE_HOST")!) };

    public async Task<int> GenerateImageAsync(string prompt)
    {
        var response = await _http.PostAsJsonAsync("images/generations", new { prompt, size = "800x600", quality = "standard", response_format = "url" });
        return (int)response.StatusCode;
    }
}
