using GptImage.Analyzers.Linking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>Requests written as a dictionary or a JSON object: by initializer, by index, by <c>Add</c>.</summary>
internal sealed class KeyedObjectRequests : IRequestRecognizer
{
    private static readonly HashSet<string> Types = ["Dictionary", "JsonObject", "JObject", "ExpandoObject", "SortedDictionary", "AdditionalPropertiesDictionary"];

    private static readonly HashSet<string> AddMethods = ["Add", "TryAdd"];

    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        foreach (var creation in context.Code.Index.ObjectCreations)
        {
            if (!IsKeyed(creation, context.Code))
            {
                continue;
            }

            List<RequestPart> parts = [.. Initializer(creation, context), .. Mutations(creation, context)];
            if (parts.Count > 0 && context.Raw.TryRead(creation, parts, out var request))
            {
                yield return request;
            }
        }
    }

    private static bool IsKeyed(BaseObjectCreationExpressionSyntax creation, SourceCode code) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => SyntaxIndex.LastName(type) is { } name && Types.Contains(name),
        _ => code.Type(creation)?.Name is { } name && Types.Contains(name),
    };

    private static IEnumerable<RequestPart> Initializer(BaseObjectCreationExpressionSyntax creation, RecognitionContext context)
    {
        foreach (var element in creation.Initializer?.Expressions ?? default)
        {
            switch (element)
            {
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } assignment
                    when Key(key.Expression, context) is { } name:
                    yield return context.Parts.Read(element, name, assignment.Right, (parameter, value) => $"[{Quote(parameter)}] = {Quote(value)}");
                    break;
                case InitializerExpressionSyntax { Expressions: [var key, var value] } when Key(key, context) is { } name:
                    yield return context.Parts.Read(element, name, value, (parameter, text) => $"{{ {Quote(parameter)}, {Quote(text)} }}");
                    break;
            }
        }
    }

    private static IEnumerable<RequestPart> Mutations(BaseObjectCreationExpressionSyntax creation, RecognitionContext context)
    {
        if (!context.Code.TryGetHolder(creation, out var holder))
        {
            yield break;
        }

        foreach (var change in context.Code.Mutations(holder))
        {
            switch (change)
            {
                case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } access } assignment
                    when Key(key.Expression, context) is { } name:
                    yield return context.Parts.ReadMutation(assignment, creation, name, assignment.Right,
                        (parameter, value) => $"{access.Expression}[{Quote(parameter)}] = {Quote(value)};");
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [var key, var value] } invocation
                    when AddMethods.Contains(access.Name.Identifier.ValueText) && Key(key.Expression, context) is { } name:
                    yield return context.Parts.ReadMutation(invocation, creation, name, value.Expression,
                        (parameter, text) => $"{access}({Quote(parameter)}, {Quote(text)});");
                    break;
            }
        }
    }

    private static string? Key(ExpressionSyntax expression, RecognitionContext context) =>
        expression is LiteralExpressionSyntax { Token.Value: string text }
            ? text
            : context.Code.Model(expression.SyntaxTree).GetConstantValue(expression, context.Code.CancellationToken) is { HasValue: true, Value: string constant }
                ? constant
                : null;

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
