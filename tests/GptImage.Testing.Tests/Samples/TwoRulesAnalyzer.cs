using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Reports the literal "old" under two ids: T002 on the literal, with the variable beside it, and T003 on the same place.</summary>
public sealed class TwoRulesAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor _first = new("T002", "First", "First", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor _second = new("T003", "Second", "Second", "Test", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_first, _second];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.StringLiteralExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is LiteralExpressionSyntax { Token.ValueText: "old" } literal)
        {
            var variable = literal.FirstAncestorOrSelf<VariableDeclaratorSyntax>()!.Identifier.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(_first, literal.GetLocation(), additionalLocations: [variable]));
            context.ReportDiagnostic(Diagnostic.Create(_second, literal.GetLocation()));
        }
    }
}
