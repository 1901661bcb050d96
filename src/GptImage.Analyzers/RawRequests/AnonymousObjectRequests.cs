using GptImage.Analyzers.Requests;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Requests written as <c>new { model = …, prompt = … }</c>, the image tool of a Responses request among them.</summary>
internal sealed class AnonymousObjectRequests : IRequestRecognizer
{
    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        var shapes = new AnonymousShapes(context.Code);
        foreach (var creation in context.Code.Index.AnonymousObjects)
        {
            var names = creation.Initializers.Select(WireNames.MemberName).ToList();
            if (!names.Any(name => name is "model" or "Model" or "prompt" or "Prompt" or "type"))
            {
                continue;
            }

            var isFree = shapes.IsFree(creation);
            var parts = new List<RequestPart>(names.Count);
            for (var i = 0; i < names.Count; i++)
            {
                if (names[i] is not { } name)
                {
                    continue;
                }

                var member = creation.Initializers[i];
                var isPascal = char.IsUpper(name[0]);
                var part = context.Parts.Read(member, WireNames.ToSnakeCase(name), member.Expression,
                    (parameter, value) => isFree && !isPascal ? $"{parameter} = {SymbolDisplay.FormatLiteral(value, quote: true)}" : null);
                parts.Add(isFree && !shapes.IsNamed(creation, name) ? part : part with { Removal = null });
            }

            var whole = creation.AncestorsAndSelf().OfType<AnonymousObjectCreationExpressionSyntax>().Last();
            if (KeyedObjectRequests.TryReadChanged(creation, whole, parts, isRequest: whole == creation, context, out var request))
            {
                yield return request;
            }
        }
    }
}
