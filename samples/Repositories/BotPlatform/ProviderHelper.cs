using System.ClientModel;
using OpenAI;

namespace BotPlatform;

public interface ILlmProviderService
{
    LlmModelSetting GetSetting(string provider, string model);
}

internal static class ProviderHelper
{
    public static OpenAIClient GetClient(string provider, string model, IServiceProvider services)
    {
        var settings = ((ILlmProviderService)services.GetService(typeof(ILlmProviderService))!).GetSetting(provider, model);
        return string.IsNullOrEmpty(settings.Endpoint)
            ? new OpenAIClient(new ApiKeyCredential(settings.ApiKey))
            : new OpenAIClient(new ApiKeyCredential(settings.ApiKey), new OpenAIClientOptions { Endpoint = new Uri(settings.Endpoint) });
    }
}
