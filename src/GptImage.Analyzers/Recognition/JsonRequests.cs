using GptImage.Analyzers.Linking;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>Requests written as JSON in a string: every kind of literal, interpolated strings, concatenations.</summary>
internal sealed class JsonRequests : IRequestRecognizer
{
    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        foreach (var expression in context.Code.Index.Strings)
        {
            // The shortest request names its model.
            if (expression.Span.Length < 16)
            {
                continue;
            }

            var literal = LiteralText.Read(expression);
            if (literal.Text.IndexOf('{') < 0 || !JsonText.TryParse(literal.Text, out var root))
            {
                continue;
            }

            foreach (var json in Objects(root))
            {
                if (context.Raw.TryRead(expression, Parts(literal, json, expression, context), out var request))
                {
                    yield return request;
                }
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject json => json.Properties.SelectMany(property => Objects(property.Value)).Prepend(json),
        JsonArray array => array.Items.SelectMany(Objects),
        _ => [],
    };

    private static List<RequestPart> Parts(LiteralText literal, JsonObject json, ExpressionSyntax expression, RecognitionContext context)
    {
        var parts = new List<RequestPart>(json.Properties.Count);
        foreach (var property in json.Properties)
        {
            var location = literal.Location(property.Start, property.Value.End - property.Start);
            parts.Add(new RequestPart
            {
                Parameter = property.Name,
                Values = [Value(literal, property.Value)],
                Location = location,
                Removal = IsRemovable(literal, property, expression, context.Code) ? [PlacedEdit.Remove(location)] : null,
                Insertion = (parameter, value) => PlacedEdit.InsertAfter(location, $"\"{parameter}\": \"{value}\""),
            });
        }

        return parts;
    }

    private static PossibleValue Value(LiteralText literal, JsonNode value)
    {
        if (value is not JsonScalar { Text: { } text } scalar)
        {
            return PossibleValue.Unknown;
        }

        if (!scalar.IsString && text == "null")
        {
            return PossibleValue.Absent;
        }

        var quote = scalar.IsString ? 1 : 0;
        var location = literal.Location(scalar.Start + quote, scalar.End - scalar.Start - 2 * quote);
        return PossibleValue.Known(text, new ValuePlace(location, location, replacement => ValueReader.IsPlain(replacement) ? replacement : null));
    }

    /// <summary>Whether the property lies within one literal, and what it interpolates can go with it.</summary>
    private static bool IsRemovable(LiteralText literal, JsonProperty property, ExpressionSyntax expression, SourceCode code)
    {
        var span = literal.Span(property.Start, property.Value.End - property.Start);
        return code.IsEditable(expression.SyntaxTree)
            && expression is not BinaryExpressionSyntax
            && !expression.DescendantNodes(span).OfType<InterpolationSyntax>().Any(hole => span.Contains(hole.Span)
                && hole.DescendantNodes().Any(node => node is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax));
    }
}
