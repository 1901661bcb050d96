using GptImage.Analyzers.Linking;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>Requests written as <c>MultipartFormDataContent</c>: by <c>Add</c> or by collection initializer.</summary>
internal sealed class MultipartRequests : IRequestRecognizer
{
    private const string FormType = "MultipartFormDataContent";

    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        foreach (var creation in context.Code.Index.ObjectCreations)
        {
            if (!IsForm(creation, context.Code))
            {
                continue;
            }

            List<RequestPart> parts = [.. Initializer(creation, context), .. Additions(creation, context)];
            if (parts.Count > 0 && context.Raw.TryRead(creation, parts, out var request))
            {
                yield return request;
            }
        }
    }

    private static bool IsForm(BaseObjectCreationExpressionSyntax creation, SourceCode code) =>
        creation is ObjectCreationExpressionSyntax { Type: var type }
            ? SyntaxIndex.LastName(type) == FormType
            : code.Type(creation)?.Name == FormType;

    private static IEnumerable<RequestPart> Initializer(BaseObjectCreationExpressionSyntax creation, RecognitionContext context)
    {
        foreach (var element in creation.Initializer?.Expressions ?? default)
        {
            if (element is InitializerExpressionSyntax { Expressions: [var content, var name, ..] } && Name(name) is { } parameter)
            {
                yield return WithContent(
                    context.Parts.Read(element, parameter, Content(content, context), (added, value) => $"{{ new StringContent({Quote(value)}), {Quote(added)} }}"));
            }
        }
    }

    private static IEnumerable<RequestPart> Additions(BaseObjectCreationExpressionSyntax creation, RecognitionContext context)
    {
        if (!context.Code.TryGetHolder(creation, out var holder))
        {
            yield break;
        }

        foreach (var change in context.Code.Mutations(holder))
        {
            if (change is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } access,
                    ArgumentList.Arguments: [var content, var name, ..],
                } invocation
                && Name(name.Expression) is { } parameter)
            {
                yield return WithContent(context.Parts.ReadMutation(invocation, creation, parameter, Content(content.Expression, context),
                    (added, value) => $"{access}(new StringContent({Quote(value)}), {Quote(added)});"));
            }
        }
    }

    /// <summary>What <c>new StringContent(…)</c> holds, also when the content was made in a variable first.</summary>
    private static ExpressionSyntax Content(ExpressionSyntax expression, RecognitionContext context)
    {
        var content = expression;
        if (context.Origins.Of(context.Code.Operation(expression)) is { IsOpen: false, Operations: [{ Syntax: BaseObjectCreationExpressionSyntax origin }] })
        {
            content = origin;
        }

        return content is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var text, ..] }
            && context.Code.Type(content)?.Name is "StringContent"
            ? text.Expression
            : expression;
    }

    // An input image is counted, not read: its bytes are no wire value.
    private static RequestPart WithContent(RequestPart part) =>
        part.Parameter is ParameterNames.Image or "image[]" ? part with { Values = [PossibleValue.Unknown] } : part;

    /// <summary>The name of the form field; some code quotes it once more.</summary>
    private static string? Name(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: string name } ? name.Trim('"') : null;

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
