using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Reports the literal "old", or another word that the option <c>test.word</c> names.</summary>
public sealed class OldWordAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "T001";

    public static readonly DiagnosticDescriptor Rule =
        new(Id, "Old word", "'{0}' is old", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.StringLiteralExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        var options = context.Options.AnalyzerConfigOptionsProvider;
        var word = options.GetOptions(context.Node.SyntaxTree).TryGetValue("test.word", out var ofFile) ? ofFile
            : options.GlobalOptions.TryGetValue("build_property.TestWord", out var ofProject) ? ofProject
            : "old";
        if (literal.Token.ValueText == word)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, literal.GetLocation(), word));
        }
    }
}
