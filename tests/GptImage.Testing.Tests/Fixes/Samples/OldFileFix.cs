using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Writes <c>new</c> into additional files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class OldFileFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [OldWordAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => new InEveryFile();

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        context.RegisterCodeFix(
            CodeAction.Create("Use new", cancellation => ReplaceAsync(document.Project.Solution, document.Id, cancellation), "new"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> ReplaceAsync(Solution solution, DocumentId id, CancellationToken cancellationToken)
    {
        var text = await solution.GetAdditionalDocument(id)!.GetTextAsync(cancellationToken);
        return solution.WithAdditionalDocumentText(id, text.Replace(text.ToString().IndexOf("old", StringComparison.Ordinal), 3, "new"));
    }

    private sealed class InEveryFile : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var diagnostics = await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Project);
            var paths = diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).ToHashSet();
            return CodeAction.Create("Use new", async cancellation =>
            {
                var solution = fixAllContext.Solution;
                foreach (var document in fixAllContext.Project.AdditionalDocuments.Where(document => paths.Contains(document.FilePath!)))
                {
                    solution = await ReplaceAsync(solution, document.Id, cancellation);
                }

                return solution;
            });
        }
    }
}
