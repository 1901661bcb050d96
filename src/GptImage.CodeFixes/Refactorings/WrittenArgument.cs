using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>Where an argument stands in the source.</summary>
internal static class WrittenArgument
{
    /// <summary>The argument as written; null for a default value.</summary>
    /// <remarks>With <c>value!</c>, the operation stands for the expression inside the argument, and calls itself implicit.</remarks>
    public static ArgumentSyntax? Written(this IArgumentOperation? argument) =>
        argument is { ArgumentKind: ArgumentKind.Explicit } ? argument.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() : null;
}
