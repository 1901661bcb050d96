using System.ClientModel;
using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>How calls are signed.</summary>
internal static class Authentication
{
    private const string AzureKey = "api-key";

    /// <summary>With a key, in the header where the endpoint looks for it.</summary>
    public static AuthenticationPolicy Of(ApiKeyCredential credential, GptImageClientOptions options)
    {
        _ = credential ?? throw new ArgumentNullException(nameof(credential));
        return options.IsAzure
            ? ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(credential, AzureKey)
            : ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(credential);
    }

    /// <summary>With tokens.</summary>
    public static AuthenticationPolicy Of(AuthenticationTokenProvider tokens, GptImageClientOptions options) =>
        new BearerTokenPolicy(tokens ?? throw new ArgumentNullException(nameof(tokens)), options.TokenScope);

    /// <summary>What a request was signed with: the credential may hold something else by now.</summary>
    public static IEnumerable<string> SecretsOf(PipelineRequest request)
    {
        if (request.Headers.TryGetValue("Authorization", out var bearer))
        {
            yield return bearer!.Substring(bearer.IndexOf(' ') + 1);
        }

        if (request.Headers.TryGetValue(AzureKey, out var key))
        {
            yield return key!;
        }
    }
}
