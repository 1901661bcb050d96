using System.ClientModel;
using System.Net.Http.Headers;
using LegacyApp.Configuration;
using OpenAI;

namespace LegacyApp;

/// <summary>What every service needs, put together once.</summary>
public sealed class Studio : IDisposable
{
    // One pixel each, grey and fully transparent: enough to stand for a photo and its mask.
    private const string Photo = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNoaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==";
    private const string Mask = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=";

    public Studio(string apiKey, string? baseUrl, ImageSettings settings)
    {
        Settings = settings;
        Credential = new ApiKeyCredential(apiKey);
        ClientOptions = new OpenAIClientOptions
        {
            Endpoint = new Uri(baseUrl ?? "https://api.openai.com/v1"),
            NetworkTimeout = TimeSpan.FromMinutes(5),
        };
        OpenAI = new OpenAIClient(Credential, ClientOptions);
        Http = new HttpClient
        {
            BaseAddress = new Uri(ClientOptions.Endpoint.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = TimeSpan.FromMinutes(5),
        };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    public ImageSettings Settings { get; }

    public ApiKeyCredential Credential { get; }

    public OpenAIClientOptions ClientOptions { get; }

    public OpenAIClient OpenAI { get; }

    public HttpClient Http { get; }

    public string OutputFolder { get; } = Path.Combine(Path.GetTempPath(), "legacy-app");

    public Stream OpenPhoto() => new MemoryStream(Convert.FromBase64String(Photo));

    public Stream OpenMask() => new MemoryStream(Convert.FromBase64String(Mask));

    public async Task<string> SaveAsync(BinaryData image, string fileName)
    {
        Directory.CreateDirectory(OutputFolder);
        var path = Path.Combine(OutputFolder, fileName);
        await File.WriteAllBytesAsync(path, image.ToArray());
        return fileName;
    }

    public void Dispose() => Http.Dispose();
}
