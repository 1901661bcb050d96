using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Requests written as <c>MultipartFormDataContent</c>: by <c>Add</c> or by collection initializer.</summary>
internal sealed class MultipartRequests : FilledRequests
{
    private const string FormType = "MultipartFormDataContent";

    protected override bool IsRequestObject(BaseObjectCreationExpressionSyntax creation, SourceCode code) =>
        (SyntaxIndex.TypeName(creation) ?? code.Type(creation)?.Name) == FormType;

    protected override Field? ReadElement(ExpressionSyntax element, RecognitionContext context) =>
        element is InitializerExpressionSyntax { Expressions: [var content, var name, ..] }
            ? new Field(name, content, Text(content, context), (parameter, value) => $"{{ new StringContent({Quote(value)}), {Quote(parameter)} }}")
            : null;

    protected override Field? ReadChange(SyntaxNode change, RecognitionContext context) =>
        change is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } access, ArgumentList: var list }
        && Argument(list, "content", 0) is { } content
        && (Argument(list, "name", 1) ?? NameInHeaders(content, context.Code)) is { } name
            ? new Field(name, content, Text(content, context), (parameter, value) => $"{access}(new StringContent({Quote(value)}), {Quote(parameter)});")
            : null;

    /// <summary>The name in <c>part.Headers.ContentDisposition = new(…) { Name = "…" }</c>.</summary>
    private static ExpressionSyntax? NameInHeaders(ExpressionSyntax content, SourceCode code) =>
        code.Symbol(content) is not { } part
            ? null
            : code.Index.Assignments("ContentDisposition").OfType<AssignmentExpressionSyntax>()
                .Where(assignment => assignment.Left is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } }
                    && code.Refers(owner, part))
                .SelectMany(assignment => (assignment.Right as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions ?? default)
                .OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(header => SyntaxIndex.LastName(header.Left) == "Name")?.Right;

    /// <summary>What <c>new StringContent(…)</c> holds, also when the content was made in a variable first.</summary>
    private static ExpressionSyntax Text(ExpressionSyntax expression, RecognitionContext context)
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
}
