using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>Sources of a test, in order. Those without a name are called <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c>, … by their place.</summary>
public sealed class SourceFileList : SourceFileCollection
{
    /// <summary>Adds a source without a name.</summary>
    public void Add(string content) => Add((FilePath.OfSource(Count), content));

    /// <summary>Adds a source without a name, with its own encoding.</summary>
    public void Add(SourceText content) => Add((FilePath.OfSource(Count), content));
}
