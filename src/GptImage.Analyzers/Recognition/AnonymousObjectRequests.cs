using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Analyzers.Recognition;

/// <summary>Requests written as <c>new { model = …, prompt = … }</c>, the image tool of a Responses request among them.</summary>
internal sealed class AnonymousObjectRequests : IRequestRecognizer
{
    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        foreach (var creation in context.Code.Index.AnonymousObjects)
        {
            var names = creation.Initializers.Select(WireNames.MemberName).ToList();
            if (!names.Any(name => name is "model" or "Model" or "prompt" or "Prompt" or "type"))
            {
                continue;
            }

            var parts = new List<RequestPart>(names.Count);
            for (var i = 0; i < names.Count; i++)
            {
                if (names[i] is { } name)
                {
                    var member = creation.Initializers[i];
                    var isPascal = char.IsUpper(name[0]);
                    parts.Add(context.Parts.Read(member, WireNames.ToSnakeCase(name), member.Expression,
                        (parameter, value) => isPascal ? null : $"{parameter} = {SymbolDisplay.FormatLiteral(value, quote: true)}"));
                }
            }

            if (context.Raw.TryRead(creation, parts, out var request))
            {
                yield return request;
            }
        }
    }
}
