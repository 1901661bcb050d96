using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>Texts that are shown to people, or written down for them: what they say may change.</summary>
internal sealed class ShownTexts(SourceCode code)
{
    /// <summary>Types and methods that show a text to people, or write it down for them.</summary>
    private static readonly string[] Types = ["Console", "Debug", "Trace", "Logger", "Exception", "TextWriter", "StreamWriter", "Activity", "Stopwatch"];

    private static readonly string[] Methods = ["Log", "Write", "Print", "Trace", "Debug", "Warn", "Error", "Info"];

    public bool IsShown(SyntaxNode text) => text.Parent switch
    {
        ArgumentSyntax { Parent.Parent: { } call } => code.Operation(call) switch
        {
            IInvocationOperation invocation => IsShowing(invocation.TargetMethod),
            IObjectCreationOperation { Constructor: { } constructor } => IsShowing(constructor),
            _ => false,
        },
        InterpolationSyntax { Parent: { } outer } => IsShown(outer),
        _ => false,
    };

    public static bool IsShowing(IMethodSymbol method)
    {
        // A question, whose answer may be an exception.
        if (method.Name.StartsWith("ThrowIf", StringComparison.Ordinal))
        {
            return false;
        }

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (Types.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal) || type.Name.StartsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return Methods.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal)) && method.ReturnsVoid;
    }
}
