using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>The framework that test code is compiled against.</summary>
/// <param name="References">Its assemblies.</param>
public sealed record ReferenceAssemblies(ImmutableArray<MetadataReference> References)
{
    /// <summary>The shared frameworks that the running test uses, such as Microsoft.NETCore.App.</summary>
    public static ReferenceAssemblies Runtime { get; } = new(OfRuntime());

    /// <summary>No framework at all: not even <see cref="object"/> resolves.</summary>
    public static ReferenceAssemblies None { get; } = new(ImmutableArray<MetadataReference>.Empty);

    /// <summary>The same framework and further assemblies.</summary>
    public ReferenceAssemblies AddReferences(IEnumerable<MetadataReference> references) => new(References.AddRange(references));

    private static ImmutableArray<MetadataReference> OfRuntime()
    {
        // The list also names the assemblies of the test itself, and may name a file twice; frameworks are those below dotnet/shared.
        var runtimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var sharedFolder = Path.GetFullPath(Path.Combine(runtimeFolder, "..", "..")) + Path.DirectorySeparatorChar;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. trusted.Split(Path.PathSeparator)
            .Distinct()
            .Where(path => path.StartsWith(sharedFolder, StringComparison.Ordinal))
            .Select(MetadataReferences.FromFile)];
    }
}
