using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Docs.Tests.Examples;

/// <summary>A file on a page that is not code, as a build hands it to the analyzer.</summary>
internal sealed class ExampleFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
