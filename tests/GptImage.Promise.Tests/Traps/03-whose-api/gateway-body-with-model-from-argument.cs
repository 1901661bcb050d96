// The gateway's request with a model from elsewhere keeps its response format.
Console.WriteLine(await Gateway.DrawAsync(args.FirstOrDefault() ?? string.Concat("gpt-image-2", "-all"), "a fox"));

static class Gateway
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.apiyi.com/v1/") };

    public static async Task<bool> DrawAsync(string model, string prompt)
    {
        Http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
        var body = new JsonObject { ["model"] = model, ["prompt"] = prompt, ["response_format"] = "url" };
        var response = await Http.PostAsJsonAsync("images/generations", body);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("data")[0].TryGetProperty("url", out _);
    }
}
