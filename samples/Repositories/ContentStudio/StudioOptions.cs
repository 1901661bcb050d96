using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI.Images;

namespace ContentStudio;

public sealed record StudioOptions
{
    public const string SectionName = "Studio";

    public string ApiKey { get; init; } = "";

    public string ImageModel { get; set; } = "gpt-image-1"; // sent

    public string DraftModel { get; init; } = "gpt-image-1-mini"; // sent
}

public static class ModelNames
{
    public const string Image = "gpt-image-1"; // sent
    public const string Fast = "gpt-image-1-mini"; // sent
    public static readonly string Posters = "gpt-image-1.5"; // sent
    public static string Covers => "gpt-image-1"; // sent
}

public static class StudioServices
{
    public static IServiceCollection AddStudio(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StudioOptions>().BindConfiguration(StudioOptions.SectionName);
        services.Configure<StudioOptions>(options => options.ImageModel = "gpt-image-1.5"); // sent
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<StudioOptions>>().Value;
            return new ImageClient(options.ImageModel, options.ApiKey);
        });
        services.AddKeyedSingleton("drafts", (provider, _) => new ImageClient(provider.GetRequiredService<IOptions<StudioOptions>>().Value.DraftModel, "key"));
        services.AddKeyedSingleton("fast", (_, _) => new ImageClient(ModelNames.Fast, "key"));
        services.AddTransient(_ => new ImageClient(Environment.GetEnvironmentVariable("IMAGE_MODEL") ?? "gpt-image-1", "key")); // sent
        return services;
    }
}
