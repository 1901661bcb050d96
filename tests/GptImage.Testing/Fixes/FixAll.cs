using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GptImage.Testing;

/// <summary>
/// Fixes all diagnostics in a document, a project or the solution. As in an IDE and in <c>dotnet format</c>, one run is about one id and one
/// equivalence key; for each pair on offer there is one run.
/// </summary>
internal sealed class FixAll(CodeFixProvider fixer, OfferedFixes offers, ProjectDiagnostics diagnostics)
{
    public async Task<Solution> RunAsync(Solution start, FixAllScope scope, CancellationToken cancellationToken)
    {
        var solution = start;
        var done = new HashSet<(string? Document, string Id, string? Key)>();
        while (await NextAsync() is { } offer)
        {
            solution = await RunOnceAsync(solution, offer, scope, cancellationToken);
        }

        return solution;

        async Task<OfferedFix?> NextAsync()
            => await offers.FindAsync(solution, cancellationToken).FirstOrDefaultAsync(
                offer => done.Add((scope == FixAllScope.Document ? offer.Document.FilePath : null, offer.Diagnostic.Id, offer.Action.EquivalenceKey)),
                cancellationToken);
    }

    private async Task<Solution> RunOnceAsync(Solution solution, OfferedFix offer, FixAllScope scope, CancellationToken cancellationToken)
    {
        var provider = fixer.GetFixAllProvider()
            ?? throw new VerificationException($"{fixer.GetType().Name} has no {nameof(FixAllProvider)}: it cannot be applied in a batch.");
        if (!provider.GetSupportedFixAllScopes().Contains(scope))
        {
            throw new VerificationException($"{provider.GetType().Name} of {fixer.GetType().Name} does not support {scope}.");
        }

        if (!provider.GetSupportedFixAllDiagnosticIds(fixer).Contains(offer.Diagnostic.Id))
        {
            return solution;
        }

        var action = await ActionAsync(provider, Context(offer, scope, cancellationToken));
        return action is null ? solution : await AppliedAction.ApplyAsync(solution, action, cancellationToken);
    }

    private FixAllContext Context(OfferedFix offer, FixAllScope scope, CancellationToken cancellationToken)
    {
        string[] ids = [offer.Diagnostic.Id];
        var key = offer.Action.EquivalenceKey!;
        if (scope == FixAllScope.Document && offer.Document is Document document)
        {
            return new FixAllContext(document, fixer, scope, key, ids, diagnostics, cancellationToken);
        }

        // Fix-all for one additional document has no public door: its project stands in.
        var projectScope = scope == FixAllScope.Document ? FixAllScope.Project : scope;
        return new FixAllContext(offer.Document.Project, fixer, projectScope, key, ids, diagnostics, cancellationToken);
    }

    private async Task<CodeAction?> ActionAsync(FixAllProvider provider, FixAllContext context)
    {
        try
        {
            return await provider.GetFixAsync(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new VerificationException($"{provider.GetType().Name} of {fixer.GetType().Name} throws: {exception}", exception);
        }
    }
}
