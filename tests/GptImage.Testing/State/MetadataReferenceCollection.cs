using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>References of a test, beside those of <see cref="ReferenceAssemblies"/>.</summary>
public sealed class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds the file of a loaded assembly.</summary>
    public void Add(Assembly assembly) => Add(assembly.Location);

    /// <summary>Adds an assembly by its file.</summary>
    public void Add(string path) => Add(MetadataReferences.FromFile(path));
}
