namespace GptImage.Analyzers.Tests;

/// <summary>How a project sees another one that it refers to.</summary>
public enum ReferenceForm
{
    /// <summary>As an assembly: in a build.</summary>
    Metadata,

    /// <summary>As a compilation, whose symbols have syntax: in an IDE, in <c>dotnet format</c>, in any workspace.</summary>
    Source,
}
