using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>Names of the types that refactorings write, and how they are written: in full, to be shortened to what the file allows.</summary>
/// <remarks>The library is met by name only: the assembly with the fixes does not load it.</remarks>
internal static class ClientTypes
{
    public const string Extensions = "GptImage.Client.GptImageCompatibilityExtensions";
    public const string Handler = "GptImage.Client.GptImageCompatibilityHandler";
    public const string Client = "GptImage.Client.GptImageClient";
    public const string GenerationOptions = "GptImage.Client.GptImageOptions";
    public const string Size = "GptImage.Catalog.ImageSize";
    public const string HttpClient = "System.Net.Http.HttpClient";
    public const string HttpClientHandler = "System.Net.Http.HttpClientHandler";
    public const string Credential = "System.ClientModel.ApiKeyCredential";

    /// <summary>The method of <see cref="Extensions"/>.</summary>
    public const string UseCompatibility = "UseGptImageCompatibility";

    public static bool Is(ITypeSymbol? type, string name) => type?.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() == name;

    /// <summary>A type's name, from the global namespace.</summary>
    public static TypeSyntax Written(string name) => Shortened(SyntaxFactory.ParseName("global::" + name));

    /// <summary>A type's name as the left side of a member access.</summary>
    public static ExpressionSyntax WrittenInExpression(string name) => Shortened(SyntaxFactory.ParseExpression("global::" + name));

    /// <summary>An expression whose types in <paramref name="types"/> are written from the global namespace. Its other parts are left as they are.</summary>
    public static ExpressionSyntax Parse(string text, IReadOnlyCollection<string> types)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        return expression.ReplaceNodes(
            expression.DescendantNodes().Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax
                && types.Any(type => node.ToString() == "global::" + type)),
            (_, name) => Shortened(name));
    }

    private static T Shortened<T>(T name)
        where T : SyntaxNode => name.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
}
