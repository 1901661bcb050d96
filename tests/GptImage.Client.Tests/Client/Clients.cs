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

    public static string Base64Answer(byte[] picture, string further = "") =>
        $$"""{"created":1795000000,{{further}}"data":[{"b64_json":"{{Convert.ToBase64String(picture)}}"}]}""";
}
