using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

internal sealed class InMemoryAdditionalText(SourceFile file) : AdditionalText
{
    public override string Path => file.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => file.Text;
}
