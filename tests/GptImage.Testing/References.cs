using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>What test code is compiled against. Each file is read once per process, and compilations share what was read.</summary>
public static class References
{
    private static readonly ConcurrentDictionary<string, MetadataReference> OfFiles = new();

    /// <summary>The framework that the test runs on: it is there with any Roslyn, and no package has to be restored for it.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = OfFramework();

    /// <summary>The official client, which a project gets with the package OpenAI.</summary>
    public static ImmutableArray<MetadataReference> OpenAI { get; } =
        [Of(typeof(OpenAI.OpenAIClient)), Of(typeof(System.ClientModel.ApiKeyCredential)), Of(typeof(BinaryData))];

    /// <summary>Microsoft.Extensions.AI with its adapter for the official client; that is needed beside it.</summary>
    public static ImmutableArray<MetadataReference> ExtensionsAI { get; } =
        [Of(typeof(Microsoft.Extensions.AI.HostedImageGenerationTool)), Of(typeof(Microsoft.Extensions.AI.ChatClientBuilder)), Of(typeof(Microsoft.Extensions.AI.OpenAIClientExtensions))];

    /// <summary>Betalgo.Ranul.OpenAI.</summary>
    public static ImmutableArray<MetadataReference> Betalgo { get; } =
        [Of(typeof(Betalgo.Ranul.OpenAI.Managers.OpenAIService)), Of(typeof(Betalgo.Ranul.OpenAI.Contracts.Requests.Image.CreateImageRequest))];

    /// <summary>Semantic Kernel with its connectors for OpenAI and Azure OpenAI.</summary>
    public static ImmutableArray<MetadataReference> SemanticKernel { get; } =
    [
        Of(typeof(Microsoft.SemanticKernel.Kernel)), Of(typeof(Microsoft.SemanticKernel.KernelExtensions)), Of(typeof(Microsoft.SemanticKernel.OpenAIKernelBuilderExtensions)),
        Of(typeof(Microsoft.SemanticKernel.AzureOpenAIKernelBuilderExtensions)), Of(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection)),
        Of(typeof(Azure.AI.OpenAI.AzureOpenAIClient)), Of(typeof(Azure.Core.TokenCredential)), Of(typeof(Microsoft.Extensions.Logging.ILoggerFactory)), Of(typeof(Microsoft.Extensions.AI.HostedImageGenerationTool)),
    ];

    /// <summary>The assembly that holds a type.</summary>
    public static MetadataReference Of(Type type) => OfFile(type.Assembly.Location);

    private static MetadataReference OfFile(string path) => OfFiles.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path));

    private static ImmutableArray<MetadataReference> OfFramework()
    {
        // The list also names the assemblies of the test itself, and may name a file twice; frameworks are those below dotnet/shared.
        var runtimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var sharedFolder = Path.GetFullPath(Path.Combine(runtimeFolder, "..", "..")) + Path.DirectorySeparatorChar;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. trusted.Split(Path.PathSeparator)
            .Distinct()
            .Where(path => path.StartsWith(sharedFolder, StringComparison.Ordinal))
            .Select(OfFile)];
    }
}
