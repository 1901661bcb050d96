using System.Diagnostics.CodeAnalysis;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Requests written as a dictionary, a list of pairs or a JSON object: by initializer, by index, by <c>Add</c>, by a JSON writer.</summary>
internal sealed class KeyedObjectRequests : FilledRequests
{
    private static readonly KeyedObjectRequests Objects = new();

    private static readonly HashSet<string> Types =
    [
        "Dictionary", "SortedDictionary", "ConcurrentDictionary", "OrderedDictionary", "AdditionalPropertiesDictionary",
        "JsonObject", "JObject", "ExpandoObject",
    ];

    private static readonly HashSet<string> AddMethods = ["Add", "TryAdd", "WriteString"];

    private static readonly HashSet<string> NumberMethods = ["WriteNumber", "WriteBoolean"];

    /// <summary>What makes a JSON value of a plain one.</summary>
    private static readonly HashSet<string> Wrappers = ["JsonValue.Create", "JToken.FromObject"];

    /// <summary>Reads a request that is written as something else, with what is set in the node or dictionary that becomes of it.</summary>
    /// <param name="site">The request.</param>
    /// <param name="whole">The whole of which it is a part, or the request itself.</param>
    /// <param name="parts">What it sets where it is written.</param>
    /// <param name="isRequest">Whether <paramref name="whole"/> is the request itself.</param>
    /// <param name="context">The code.</param>
    /// <param name="request">The request, if it is one.</param>
    public static bool TryReadChanged(
        SyntaxNode site, SyntaxNode whole, IReadOnlyList<RequestPart> parts, bool isRequest, RecognitionContext context, [NotNullWhen(true)] out FoundRequest? request)
    {
        // Most are none: those are not followed.
        if (!context.Shape.TryRead(site, parts, out request))
        {
            return false;
        }

        if (context.Shape.TryRead(site, [.. parts, .. Objects.ChangesTo(whole, isRequest, context)], out var changed))
        {
            request = changed;
        }

        return true;
    }

    protected override bool IsRequestObject(BaseObjectCreationExpressionSyntax creation, SourceCode code)
    {
        var type = SyntaxIndex.TypeName(creation) ?? code.Type(creation)?.Name;
        return type is not null && Types.Contains(type)
            || (type == "List" && code.Type(creation) is INamedTypeSymbol { TypeArguments: [{ Name: "KeyValuePair" or "IMultipartFormSection" }] });
    }

    protected override Field? ReadElement(ExpressionSyntax element, RecognitionContext context) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] }, Right: var value } =>
            new Field(key.Expression, value, Unwrap(value), (parameter, text) => $"[{Quote(parameter)}] = {Quote(text)}"),
        InitializerExpressionSyntax { Expressions: [var key, var value] } =>
            new Field(key, value, Unwrap(value), (parameter, text) => $"{{ {Quote(parameter)}, {Quote(text)} }}"),
        _ when KeyedPair.Read(element, context.Code) is (var key, var value) => new Field(key, value, Unwrap(value), Insertion: null),
        _ => null,
    };

    protected override Field? ReadChange(SyntaxNode change, RecognitionContext context) => change switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } access } assignment =>
            new Field(key.Expression, assignment.Right, Unwrap(assignment.Right), (parameter, text) => $"{access.Expression}[{Quote(parameter)}] = {Quote(text)};",
                IsKnown: assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment
            when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && context.Code.Type(access.Expression) is { TypeKind: TypeKind.Dynamic } =>
            new Field(access.Name, assignment.Right, Unwrap(assignment.Right), (parameter, text) => $"{access.Expression}.{parameter} = {Quote(text)};"),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList: { Arguments.Count: 2 } list }
            when Argument(list, "key", 0) is { } key && Argument(list, "value", 1) is { } value =>
            AddMethods.Contains(access.Name.Identifier.ValueText)
                ? new Field(key, value, Unwrap(value), (parameter, text) => $"{access}({Quote(parameter)}, {Quote(text)});")
                : NumberMethods.Contains(access.Name.Identifier.ValueText) ? new Field(key, value, value, Insertion: null) : null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, ArgumentList.Arguments: [var pair] }
            when KeyedPair.Read(pair.Expression, context.Code) is (var key, var value) => new Field(key, value, Unwrap(value), Insertion: null),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WritePropertyName" } } call
            when call.ArgumentList.Arguments is [var key] && WrittenAfter(call) is { ArgumentList.Arguments: [var value] } written =>
            new Field(key.Expression, written, value.Expression, Insertion: null),
        _ => null,
    };

    /// <summary>The statement behind a property's name, which writes its value. The two can only go together, so neither goes.</summary>
    private static InvocationExpressionSyntax? WrittenAfter(InvocationExpressionSyntax name) =>
        name.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Statements: var statements } } statement
        && statements.ElementAtOrDefault(statements.IndexOf(statement) + 1) is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax written }
            ? written
            : null;

    private static ExpressionSyntax Unwrap(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax wrapper, ArgumentList.Arguments: [var wrapped] }
        && Wrappers.Contains($"{SyntaxIndex.LastName(wrapper.Expression)}.{wrapper.Name.Identifier.ValueText}")
            ? wrapped.Expression
            : value;
}
