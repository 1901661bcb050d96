using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>What keeps an id from becoming the target without asking.</summary>
/// <param name="Reason">A clause without a full stop.</param>
/// <param name="Place">The code that stands in the way; null where it is the id itself, or nothing in source.</param>
internal sealed record Obstacle(string Reason, Location? Place)
{
    /// <summary>The reason with its place: <c>… (see LogoDesigner.cs(35))</c>.</summary>
    public override string ToString() =>
        Place is { SourceTree.FilePath: { Length: > 0 } path }
            ? $"{Reason} (see {System.IO.Path.GetFileName(path)}({Place.GetLineSpan().StartLinePosition.Line + 1}))"
            : Reason;
}
