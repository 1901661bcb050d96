using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GptImage.Testing;

/// <summary>Asks a code fix what it offers, as an IDE does.</summary>
internal sealed class OfferedFixes(CodeFixProvider fixer, ProjectDiagnostics diagnostics, ActionChoice choice)
{
    private readonly bool _takesAdditionalDocuments = fixer.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>() is { } export
        && export.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument));

    public ActionChoice Choice => choice;

    /// <summary>The chosen action for each diagnostic that offers it, in the order of files and lines. Asks only for as many as are taken.</summary>
    public async IAsyncEnumerable<OfferedFix> FindAsync(Solution solution, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var project in solution.Projects)
        {
            foreach (var diagnostic in await FixableAsync(project, cancellationToken))
            {
                if (DocumentOf(diagnostic, project) is { } document
                    && choice.From(await ActionsAsync(document, diagnostic, cancellationToken)) is { } action)
                {
                    yield return new OfferedFix(document, diagnostic, action);
                }
            }
        }
    }

    /// <summary>The diagnostics whose ids the code fix names.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FixableAsync(Project project, CancellationToken cancellationToken)
        => (await diagnostics.GetAsync(project, cancellationToken)).RemoveAll(diagnostic => !fixer.FixableDiagnosticIds.Contains(diagnostic.Id));

    private TextDocument? DocumentOf(Diagnostic diagnostic, Project project)
        => diagnostic.Location.Kind switch
        {
            LocationKind.SourceFile => project.GetDocument(diagnostic.Location.SourceTree),
            LocationKind.ExternalFile when _takesAdditionalDocuments
                => project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == diagnostic.Location.GetLineSpan().Path),
            _ => null,
        };

    private async Task<List<CodeAction>> ActionsAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
        try
        {
            await fixer.RegisterCodeFixesAsync(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new VerificationException($"{fixer.GetType().Name} throws when asked for fixes of {diagnostic}: {exception}", exception);
        }

        foreach (var action in actions)
        {
            Verify(action);
        }

        return actions;
    }

    // Either makes `dotnet format` fix nothing.
    private static void Verify(CodeAction action)
    {
        if (!action.NestedActions.IsEmpty)
        {
            throw new VerificationException($"The action '{action.Title}' has actions inside: it cannot be applied in a batch.");
        }

        if (string.IsNullOrEmpty(action.EquivalenceKey))
        {
            throw new VerificationException($"The action '{action.Title}' has no equivalence key: it cannot be applied in a batch.");
        }
    }
}
