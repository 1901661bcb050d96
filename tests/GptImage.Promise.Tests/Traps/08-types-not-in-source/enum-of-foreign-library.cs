// The foreign library has enums for the values.
// package: Acme.ImageApi
public enum AcmeBackground
{
    Auto,
    Transparent,
    Opaque,
}

public static class AcmeImages
{
    private static readonly HttpClient Http = new();

    public static async Task<int> CreateImageAsync(string model, string prompt, AcmeBackground background = AcmeBackground.Auto)
    {
        Http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
        var body = new { model, prompt, background = background.ToString().ToLowerInvariant() };
        return (int)(await Http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode;
    }
}
// project: Shop
Console.WriteLine(await AcmeImages.CreateImageAsync("gpt-image-1", "a fox", AcmeBackground.Transparent));
