using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using GptImage.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Requests written as JSON in a string: every kind of literal, interpolated strings, concatenations, format strings.</summary>
internal sealed class JsonRequests : IRequestRecognizer
{
    /// <summary>The shortest request names its model.</summary>
    private const int MinimumLength = 16;

    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        foreach (var (expression, literal) in Texts(context))
        {
            if (literal.Text.IndexOf('{') < 0 || !JsonTemplate.TryParse(literal.Text, out var root))
            {
                continue;
            }

            foreach (var json in Objects(root))
            {
                var parts = Parts(literal, json, expression, context);
                if (expression is BaseObjectCreationExpressionSyntax
                    ? context.Shape.TryRead(expression, parts, out var request)
                    : KeyedObjectRequests.TryReadChanged(expression, expression, parts, isRequest: json == root, context, out request))
                {
                    yield return request;
                }
            }
        }
    }

    /// <summary>The texts that may be requests, with what makes each of them.</summary>
    private static IEnumerable<(ExpressionSyntax Expression, LiteralText Text)> Texts(RecognitionContext context)
    {
        foreach (var expression in context.Code.Index.Strings)
        {
            // An object without a colon is empty.
            if (expression.Span.Length is >= MinimumLength and <= JsonTemplate.MaximumLength && expression.ToString().IndexOf(':') >= 0)
            {
                foreach (var fillings in FormatCalls.AllOf(expression, context.Code))
                {
                    yield return (expression, LiteralText.Read(expression, fillings));
                }
            }
        }

        foreach (var built in BuiltTexts.Find(context.Code))
        {
            yield return (built.Builder, LiteralText.Read(built.Pieces));
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

        // Beside properties that are filled in, nobody knows where a comma is missing.
        var isFixed = !json.Properties.Any(property => property.IsUnseen);
        foreach (var property in json.Properties)
        {
            if (property.Name.Length == 0)
            {
                // A name with a hole in it may be any.
                parts.Add(UnseenParameter.At(expression));
                continue;
            }

            // What a builder puts together may stand in several statements: then the value alone is marked, and nothing can be written beside it.
            var length = property.Value.End - property.Start;
            var isWhole = expression is not BaseObjectCreationExpressionSyntax || IsWithinOneLiteral(literal.Span(property.Start, length), expression);
            var location = isWhole ? literal.Location(property.Start, length) : literal.Location(property.Value.Start, property.Value.End - property.Value.Start);
            var isModel = property.Name == ParameterNames.Model;
            parts.Add(new RequestPart
            {
                Parameter = property.Name,
                Values = isModel && property.Value is JsonScalar { Text: { } id } && ModelId.IsPlaceholder(id) ? [PossibleValue.Unknown]
                    : Values(literal, property.Value, expression, context),
                Location = location,
                Removal = isWhole && isFixed ? Removal(literal, property, location, expression, context.Code) : null,
                Insertion = !isWhole || !isFixed ? null : (parameter, value) => PlacedEdit.InsertAfter(location, $"\"{parameter}\"{property.Separator}\"{value}\""),
                Syntax = expression,
            });
        }

        return parts;
    }

    private static bool IsWithinOneLiteral(TextSpan span, ExpressionSyntax expression) =>
        expression.SyntaxTree.GetRoot().FindNode(span) is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or ArgumentSyntax { Expression: LiteralExpressionSyntax or InterpolatedStringExpressionSyntax };

    private static IReadOnlyList<PossibleValue> Values(LiteralText literal, JsonNode value, ExpressionSyntax expression, RecognitionContext context)
    {
        if (value is not JsonScalar scalar)
        {
            return [PossibleValue.Unknown];
        }

        if (scalar is not { Text: { } text })
        {
            return scalar.ContentLength == 1 && literal.HoleAt(scalar.ContentStart) is { } filling
                ? Filled(filling, scalar.IsString, context)
                : [PossibleValue.Unknown];
        }

        if (!scalar.IsString && text == "null")
        {
            return [PossibleValue.Absent];
        }

        var location = literal.Location(scalar.ContentStart, scalar.ContentLength);
        return [PossibleValue.Known(text, new ValuePlace(expression, location, location, replacement => ValueReader.IsPlain(replacement) ? replacement : null))];
    }

    /// <summary>
    /// What fills a hole that is the whole value. Without quotes around it, a string is JSON of its own; within them, nothing is an empty text.
    /// </summary>
    private static IReadOnlyList<PossibleValue> Filled(ExpressionSyntax filling, bool isString, RecognitionContext context)
    {
        if (!isString && context.Code.Type(filling) is not
            { SpecialType: SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double) })
        {
            return [PossibleValue.Unknown];
        }

        return [.. context.Values.Read(filling).Select(value => value.IsAbsent ? PossibleValue.Unknown : value)];
    }

    /// <summary>The edits with which the property goes, and the locals that served its holes alone. It has to lie within one literal.</summary>
    private static IReadOnlyList<PlacedEdit>? Removal(
        LiteralText literal, JsonProperty property, Location location, ExpressionSyntax expression, SourceCode code)
    {
        if (!code.IsEditable(expression.SyntaxTree) || expression is BinaryExpressionSyntax)
        {
            return null;
        }

        List<PlacedEdit> edits = [PlacedEdit.Remove(location)];
        var span = literal.Span(property.Start, property.Value.End - property.Start);
        foreach (var hole in expression.DescendantNodes(span).OfType<InterpolationSyntax>().Where(hole => span.Contains(hole.Span)))
        {
            if (SideEffects.MayHave(hole, code) || LastReads.DeclarationsToRemove(hole, code) is not { } unused)
            {
                return null;
            }

            edits.AddRange(unused.Select(declaration => PlacedEdit.Remove(declaration.GetLocation())));
        }

        return edits;
    }
}
