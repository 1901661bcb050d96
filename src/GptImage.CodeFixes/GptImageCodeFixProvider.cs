using System.Collections.Immutable;
using System.Reflection;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GptImage.CodeFixes;

/// <summary>
/// Offers the fixes in a diagnostic, in their order. The analyzer has decided what they do;
/// here they are only applied, so one provider serves every rule.
/// </summary>
/// <remarks>
/// It looks at the fixes in a diagnostic and never at its id: <c>dotnet format</c> hands over the first diagnostic of the analyzer,
/// whichever rule it belongs to.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GptImageCodeFixProvider))]
public sealed class GptImageCodeFixProvider : CodeFixProvider
{
    /// <summary>Rules that only a person can act upon, a broken setting and a deployment that lives outside the source; and files that no editor offers fixes in.</summary>
    private static readonly string[] NeverFixable = [RuleIds.SettingNotAccepted, RuleIds.LegacyDeployment, RuleIds.LegacyModelConfigured];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(rule => (string)rule.GetRawConstantValue()!)
            .Except(NeverFixable)
            .ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => GptImageFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in FixInDiagnostic.AllOf(diagnostic, project))
            {
                // Everything is worked out before anything is offered: a fix that cannot be made, or would change nothing, is no choice.
                var changes = new SolutionChanges(project.Solution);
                if (await changes.TryAddAsync(fix, context.CancellationToken).ConfigureAwait(false)
                    && changes.Apply() is { } changed)
                {
                    context.RegisterCodeFix(CodeAction.Create(fix.Fix.Title, _ => Task.FromResult(changed), fix.Fix.Key), diagnostic);
                }
            }
        }
    }
}
