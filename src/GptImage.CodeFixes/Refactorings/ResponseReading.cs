using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>How code gets from a response to the bytes of its picture.</summary>
internal sealed class ResponseReading
{
    private const string Picture = "/data/0/b64_json";

    /// <summary>Methods and properties whose result is the same text, further read.</summary>
    private static readonly string[] Steps =
    [
        "Content", "ReadAsStringAsync", "ReadAsStreamAsync", "ReadFromJsonAsync", "ConfigureAwait", "RootElement", "GetString", "GetValue",
    ];

    private static readonly string[] Parsers = ["Parse", "ParseAsync", "Deserialize", "DeserializeAsync"];

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Where in the answer each variable stands.</summary>
    private readonly Dictionary<ISymbol, string> _paths = new(SymbolEqualityComparer.Default);

    private ResponseReading(SemanticModel model, CancellationToken cancellationToken) => (_model, _cancellationToken) = (model, cancellationToken);

    /// <summary>Statements that only check or decode the response: they go.</summary>
    public List<StatementSyntax> Decoding { get; } = [];

    /// <summary>Expressions that are the bytes of the picture.</summary>
    public List<InvocationExpressionSyntax> Bytes { get; } = [];

    /// <summary>Follows the response; null where something else is done with it.</summary>
    public static ResponseReading? Of(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        var reading = new ResponseReading(model, cancellationToken);
        if (statement is not LocalDeclarationStatementSyntax { Declaration.Variables: [var response] })
        {
            return reading;
        }

        reading._paths.Add(model.GetDeclaredSymbol(response, cancellationToken)!, "");
        return statement.Parent is BlockSyntax or GlobalStatementSyntax && Scope.After(statement).All(reading.Reads) ? reading : null;
    }

    /// <summary>Whether all that a statement does with the answer is understood.</summary>
    private bool Reads(StatementSyntax statement)
    {
        var uses = statement.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => PathOf(name) is not null).ToList();
        if (uses.Count == 0)
        {
            return true;
        }

        switch (statement)
        {
            case ExpressionStatementSyntax
            {
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnsureSuccessStatusCode", Expression: IdentifierNameSyntax } },
            }:
                Decoding.Add(statement);
                return true;
            case LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value } variable] } when PathOf(value) is { } path:
                _paths.Add(_model.GetDeclaredSymbol(variable, _cancellationToken)!, path);
                Decoding.Add(statement);
                return true;
        }

        foreach (var use in uses)
        {
            if (use.Ancestors().TakeWhile(node => node != statement).OfType<InvocationExpressionSyntax>().FirstOrDefault(IsBytes) is not { } bytes)
            {
                return false;
            }

            Bytes.Add(bytes);
        }

        return true;
    }

    private bool IsBytes(InvocationExpressionSyntax call) => call switch
    {
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Convert.FromBase64String) }, ArgumentList.Arguments: [var base64] } =>
            PathOf(base64.Expression) == Picture && ClientTypes.Is(_model.GetSymbolInfo(call, _cancellationToken).Symbol?.ContainingType, "System.Convert"),
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBytesFromBase64", Expression: var element } } => PathOf(element) == Picture,
        _ => false,
    };

    /// <summary>Where in the answer an expression stands; null where it is no part of it.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="bound">The path of what stands before <c>?.</c> or <c>?[</c>.</param>
    private string? PathOf(ExpressionSyntax? expression, string? bound = null) => expression switch
    {
        IdentifierNameSyntax name => _model.GetSymbolInfo(name, _cancellationToken).Symbol is ILocalSymbol local && _paths.TryGetValue(local, out var path) ? path : null,
        ParenthesizedExpressionSyntax { Expression: var inner } => PathOf(inner, bound),
        AwaitExpressionSyntax { Expression: var inner } => PathOf(inner, bound),
        CastExpressionSyntax { Expression: var inner } => PathOf(inner, bound),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner } => PathOf(inner, bound),
        ConditionalAccessExpressionSyntax access => PathOf(access.Expression, bound) is { } before ? PathOf(access.WhenNotNull, before) : null,
        InvocationExpressionSyntax call => PathOf(call, bound),
        MemberAccessExpressionSyntax access => After(PathOf(access.Expression, bound), access.Name),
        MemberBindingExpressionSyntax access => After(bound, access.Name),
        ElementAccessExpressionSyntax access => Below(PathOf(access.Expression, bound), access.ArgumentList.Arguments),
        ElementBindingExpressionSyntax access => Below(bound, access.ArgumentList.Arguments),
        _ => null,
    };

    private string? PathOf(InvocationExpressionSyntax call, string? bound) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetProperty", Expression: var element } => Below(PathOf(element, bound), call.ArgumentList.Arguments),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } when Parsers.Contains(name)
            && _model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol { IsStatic: true, ContainingType.Name: "JsonDocument" or "JsonNode" or "JsonSerializer" } =>
            PathOf(call.ArgumentList.Arguments.FirstOrDefault()?.Expression),
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => PathOf(call.Expression, bound),
        _ => null,
    };

    private static string? After(string? path, SimpleNameSyntax step) => Steps.Contains(step.Identifier.ValueText) ? path : null;

    private string? Below(string? path, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        path is not null && arguments is [var key] && _model.GetConstantValue(key.Expression, _cancellationToken) is { HasValue: true, Value: string or int } constant
            ? $"{path}/{constant.Value}"
            : null;
}
