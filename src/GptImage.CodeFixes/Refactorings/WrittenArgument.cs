using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>Where an argument stands in the source.</summary>
internal static class WrittenArgument
{
    /// <summary>The argument as written; null for a default value.</summary>
    /// <remarks>With <c>value!</c>, the operation starts at the expression inside the argument.</remarks>
    public static ArgumentSyntax? Written(this IArgumentOperation? argument) => argument switch
    {
        null or { IsImplicit: true } => null,
        { Syntax: ArgumentSyntax written } => written,
        _ => argument.Syntax.Parent as ArgumentSyntax,
    };
}
