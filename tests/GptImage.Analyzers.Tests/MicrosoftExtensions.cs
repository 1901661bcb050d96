using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Tests;

/// <summary>What applications get from Microsoft.Extensions: configuration, options, dependency injection.</summary>
internal static class MicrosoftExtensions
{
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
