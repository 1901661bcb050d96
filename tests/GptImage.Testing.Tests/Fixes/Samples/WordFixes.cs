using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Testing.Tests.Samples;

/// <summary>As it should be: "new" first, "newer" as another way out.</summary>
public sealed class NewFix : WordFix
{
    protected override ImmutableArray<string> Words => ["new", "newer"];
}

/// <summary>As it should be, for an analyzer of two ids.</summary>
public sealed class TwoRulesFix : WordFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T002", "T003"];

    protected override ImmutableArray<string> Words => ["new"];
}

/// <summary>As it should be, with the fix-all that Roslyn brings along.</summary>
public sealed class BatchFixerFix : WordFix
{
    protected override ImmutableArray<string> Words => ["new"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;
}

/// <summary>Offers nothing.</summary>
public sealed class NoFix : WordFix
{
    protected override ImmutableArray<string> Words => [];
}

/// <summary>Replaces "old" by "old".</summary>
public sealed class UnchangingFix : WordFix
{
    protected override ImmutableArray<string> Words => ["old"];
}

/// <summary>Writes a whole expression as if it were a name: only its text shows that the old word is still there.</summary>
public sealed class MisshapenFix : WordFix
{
    protected override ImmutableArray<string> Words => ["\"old\" + \"new\""];

    protected override ExpressionSyntax Create(string word) => SyntaxFactory.IdentifierName(word);
}

/// <summary>Fix-all writes another word than one fix.</summary>
public sealed class OtherInBatchFix : WordFix
{
    protected override ImmutableArray<string> Words => ["new"];

    protected override string InBatch(string word) => "newest";
}

/// <summary>For the IDE only: fix-all leaves the code as it is.</summary>
public sealed class NotInBatchFix : WordFix
{
    protected override ImmutableArray<string> Words => ["new"];

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document));
}

/// <summary>Fix-all fixes only the first diagnostic that it is given.</summary>
public sealed class HalfInBatchFix : WordFix
{
    protected override ImmutableArray<string> Words => ["new"];

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var root = (await document.GetSyntaxRootAsync(context.CancellationToken))!;
        var literal = (LiteralExpressionSyntax)root.FindNode(diagnostics[0].Location.SourceSpan);
        return document.WithSyntaxRoot(root.ReplaceNode(literal, literal.Update(SyntaxFactory.Literal("new"))));
    });
}

/// <summary>Has no fix-all.</summary>
public sealed class NoFixAllFix : WordFix
{
    protected override ImmutableArray<string> Words => ["new"];

    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Fix-all is for documents only.</summary>
public sealed class DocumentsOnlyFix : WordFix
{
    protected override ImmutableArray<string> Words => ["new"];

    public override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document), [FixAllScope.Document]);
}

/// <summary>Throws when asked.</summary>
public sealed class ThrowingFix : WordFix
{
    protected override ImmutableArray<string> Words => throw new InvalidOperationException("No idea how to fix");
}
