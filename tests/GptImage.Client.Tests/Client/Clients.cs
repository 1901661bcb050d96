using System.ClientModel;

namespace GptImage.Client.Tests;

internal static class Clients
{
    public const string Key = "sk-very-secret-0123456789";

    public static GptImageClient ClientOf(LoopbackServer server, Action<GptImageClientOptions>? configure = null)
    {
        var options = new GptImageClientOptions { Endpoint = server.V1, Provider = Provider.OpenAI };
        configure?.Invoke(options);
        return new GptImageClient(new ApiKeyCredential(Key), options);
    }

    public static GptImageClient ClientOf(InMemoryServer server, Action<GptImageClientOptions>? configure = null)
    {
        var options = new GptImageClientOptions { Endpoint = new Uri("http://api.example/v1"), Provider = Provider.OpenAI, Transport = server.Transport };
        configure?.Invoke(options);
        return new GptImageClient(new ApiKeyCredential(Key), options);
    }

    /// <summary>Draws a fox, on a thread of its own where the call holds one.</summary>
    public static Task<GptImageResult> DrawAsync(this GptImageClient client, bool isSync, CancellationToken cancellation) =>
        isSync
            ? Task.Factory.StartNew(() => client.Generate("a fox", cancellationToken: cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            : client.GenerateAsync("a fox", cancellationToken: cancellation);

    public static string Base64Response(byte[] picture, string further = "") =>
        $$"""{"created":1795000000,{{further}}"data":[{"b64_json":"{{Convert.ToBase64String(picture)}}"}]}""";
}
