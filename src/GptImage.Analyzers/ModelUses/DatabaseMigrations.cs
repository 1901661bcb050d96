using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.ModelUses;

/// <summary>Entity Framework migrations and model snapshots: they record what was, and must not change.</summary>
internal static class DatabaseMigrations
{
    private static readonly HashSet<string> BaseTypes = ["Migration", "ModelSnapshot"];

    public static bool Contains(SyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().Any(type =>
            type.BaseList?.Types.Any(baseType => SyntaxIndex.LastName(baseType.Type) is { } name && BaseTypes.Contains(name)) == true);
}
