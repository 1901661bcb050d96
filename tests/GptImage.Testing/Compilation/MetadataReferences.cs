using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>References to assemblies on disk. Each file is read once per process, and compilations share what was read.</summary>
public static class MetadataReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> _references = new();

    /// <summary>The reference to a file.</summary>
    /// <param name="path">The full path of a managed assembly.</param>
    public static MetadataReference FromFile(string path) => _references.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path));

    /// <summary>The reference to the assembly that holds a type.</summary>
    public static MetadataReference FromType(Type type) => FromAssembly(type.Assembly);

    /// <summary>The reference to a loaded assembly.</summary>
    public static MetadataReference FromAssembly(Assembly assembly) => FromFile(assembly.Location);
}
