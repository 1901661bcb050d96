using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.RawRequests;

/// <summary>A name and a value in one object: <c>new KeyValuePair&lt;string, string&gt;("model", "…")</c>, <c>new JProperty("model", "…")</c>.</summary>
internal static class KeyedPair
{
    private static readonly HashSet<string> Types = ["KeyValuePair", "JProperty", "MultipartFormDataSection"];

    public static (ExpressionSyntax Key, ExpressionSyntax Value)? Read(ExpressionSyntax expression, SourceCode code)
    {
        var arguments = expression switch
        {
            ObjectCreationExpressionSyntax creation when SyntaxIndex.LastName(creation.Type) is { } type && Types.Contains(type) => creation.ArgumentList,
            ImplicitObjectCreationExpressionSyntax creation when code.Type(creation)?.Name is { } type && Types.Contains(type) => creation.ArgumentList,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var type } } call
                when SyntaxIndex.LastName(type) is { } name && Types.Contains(name) => call.ArgumentList,
            _ => null,
        };
        return arguments?.Arguments is [{ Expression: var key }, { Expression: var value }] ? (key, value) : null;
    }
}
