using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Reports the literal "old" where it sees it, as an analyzer should.</summary>
public class OldWordAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "T001";

    private static readonly DiagnosticDescriptor Rule = new(Id, "Old word", "The word is old", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Register);
    }

    /// <summary>Says when and where to look.</summary>
    protected virtual void Register(CompilationStartAnalysisContext start) => start.RegisterSemanticModelAction(context =>
    {
        foreach (var place in OldWords(context.SemanticModel.SyntaxTree))
        {
            context.ReportDiagnostic(Create(place));
        }
    });

    protected static Diagnostic Create(Location place) => Diagnostic.Create(Rule, place);

    protected static IEnumerable<Location> OldWords(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == "old")
            .Select(literal => literal.GetLocation());
}
