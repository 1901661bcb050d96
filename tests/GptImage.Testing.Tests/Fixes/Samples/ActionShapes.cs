using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Offers an action without a key.</summary>
public sealed class NoKeyFix : OneActionFix
{
    protected override CodeAction Create(CodeFixContext context) => CodeAction.Create("Keyless", _ => Task.FromResult(context.Document));
}

/// <summary>Offers an action that is a menu.</summary>
public sealed class NestedFix : OneActionFix
{
    protected override CodeAction Create(CodeFixContext context)
        => CodeAction.Create("Menu", [CodeAction.Create("Entry", _ => Task.FromResult(context.Document), "entry")], isInlinable: false);
}

/// <summary>Offers an action that throws when it is carried out.</summary>
public sealed class ThrowingActionFix : OneActionFix
{
    protected override CodeAction Create(CodeFixContext context)
        => CodeAction.Create("Throw", _ => Task.FromException<Document>(new InvalidOperationException("Cannot carry it out")), "throw");
}

/// <summary>Offers one action for an old word.</summary>
public abstract class OneActionFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [OldWordAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(Create(context), context.Diagnostics);
        return Task.CompletedTask;
    }

    protected abstract CodeAction Create(CodeFixContext context);
}
