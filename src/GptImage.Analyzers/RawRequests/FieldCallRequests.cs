using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>
/// Requests that are filled by calls with a name and a value, in a row or one by one: <c>new RestRequest(…).AddParameter("model", …)</c> of RestSharp,
/// <c>form.AddField("model", …)</c> of Unity, <c>content.AddString("model", …)</c> of Flurl.
/// </summary>
internal sealed class FieldCallRequests : IRequestRecognizer
{
    /// <summary>Methods that set a field. Others take a name and a value too: headers, tags of a trace, columns.</summary>
    private static readonly HashSet<string> Methods =
    [
        "AddParameter", "AddOrUpdateParameter", "AddField", "AddFormField", "AddString", "AddStringPart", "AddText", "AddTextPart", "WithParameter", "WithField", "SetParameter", "SetField",
    ];

    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var literal in context.Code.Index.Strings)
        {
            if (literal is not LiteralExpressionSyntax { Token.Value: ParameterNames.Model, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax named } }
                || Field(named) is not ({ } key, _) || key != literal)
            {
                continue;
            }

            var calls = CallsOn(Start(named), context.Code);
            if (!seen.Add(calls[0]))
            {
                continue;
            }

            List<RequestPart> parts = [.. calls.SelectMany(call => Part(call, calls[0], context))];
            if (context.Shape.TryRead(named, parts, out var request))
            {
                // What else is called on the object, such as the next in the row, is no read of it.
                yield return request with { Evidence = RequestEvidence.OpenParameters, Objects = [] };
            }
        }
    }

    private static (ExpressionSyntax Key, ExpressionSyntax Value)? Field(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }, ArgumentList.Arguments: [var key, var value, ..] } && Methods.Contains(method)
            ? (key.Expression, value.Expression)
            : null;

    /// <summary>What the row of calls that this one is in is made on.</summary>
    private static ExpressionSyntax Start(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? Start(access.Expression) : call;

    /// <summary>All calls that are made on the object in their order, also through the variable that holds it.</summary>
    private static List<InvocationExpressionSyntax> CallsOn(ExpressionSyntax start, SourceCode code)
    {
        var row = Row(start).ToList();
        var symbol = (row.LastOrDefault() ?? start).Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            ? code.Model(variable.SyntaxTree).GetDeclaredSymbol(variable, code.CancellationToken)
            : code.Symbol(start);

        // In parentheses, or with a !, the variable is not the start of the row.
        return symbol is ILocalSymbol or IParameterSymbol && code.Declarations(symbol).FirstOrDefault() is { } declaration
            ? [.. Initial(declaration).Concat(code.Uses(symbol).SelectMany(use => Row(use))).Union(row)]
            : row;

        static IEnumerable<InvocationExpressionSyntax> Initial(SyntaxNode declaration) =>
            declaration is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax value } ? Row(Start(value)) : [];
    }

    /// <summary>The calls one after the other.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Row(ExpressionSyntax start)
    {
        for (var current = start; current.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == current; current = call)
        {
            yield return call;
        }
    }

    private static IEnumerable<RequestPart> Part(InvocationExpressionSyntax call, InvocationExpressionSyntax first, RecognitionContext context)
    {
        if (Field(call) is not var (key, value))
        {
            yield break;
        }

        if (context.Code.Constant(key) is not string name)
        {
            yield return UnseenParameter.At(call);
            yield break;
        }

        var part = context.Parts.ReadMutation(call, first, name, value, insertion: null);
        var access = (MemberAccessExpressionSyntax)call.Expression;
        yield return call.Parent is ExpressionStatementSyntax && access.Expression is not InvocationExpressionSyntax
            ? part
            : part with
            {
                Location = Location.Create(call.SyntaxTree, TextSpan.FromBounds(access.Name.SpanStart, call.Span.End)),
                Removal = RemovalFromRow(call, access.Expression, context.Parts.Read(call, name, value).Removal),
            };
    }

    /// <summary>Takes the call out of its row: from the dot on.</summary>
    private static IReadOnlyList<PlacedEdit>? RemovalFromRow(InvocationExpressionSyntax call, ExpressionSyntax receiver, IReadOnlyList<PlacedEdit>? removal) =>
        removal is null
            ? null
            : [PlacedEdit.Replace(Location.Create(call.SyntaxTree, TextSpan.FromBounds(receiver.Span.End, call.Span.End)), string.Empty), .. removal.Skip(1)];
}
