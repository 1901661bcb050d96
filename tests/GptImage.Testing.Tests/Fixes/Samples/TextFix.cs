using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Offers to change the text of a file as a whole.</summary>
public abstract class TextFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [OldWordAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, _)
        => await ChangeAsync(document, context.CancellationToken));

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Change", cancellation => ChangeAsync(context.Document, cancellation), "change"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    protected abstract SourceText Change(SourceText text);

    private async Task<Document> ChangeAsync(Document document, CancellationToken cancellationToken)
        => document.WithText(Change(await document.GetTextAsync(cancellationToken)));
}

/// <summary>Replaces the word, and every line end by a line feed.</summary>
public sealed class LineEndFix : TextFix
{
    protected override SourceText Change(SourceText text)
        => SourceText.From(text.ToString().Replace("old", "new").ReplaceLineEndings("\n"), text.Encoding);
}

/// <summary>Replaces the word and forgets the encoding.</summary>
public sealed class EncodingFix : TextFix
{
    protected override SourceText Change(SourceText text) => SourceText.From(text.ToString().Replace("old", "new"), System.Text.Encoding.UTF8);
}

/// <summary>Adds an old word, again and again.</summary>
public sealed class EndlessFix : TextFix
{
    protected override SourceText Change(SourceText text) => text.Replace(0, 0, $$"""class More{{text.Length}} { string s = "old"; } """);
}
