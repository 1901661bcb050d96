using System.Text;

namespace GptImage.Client;

/// <summary>An image request that is a multipart form.</summary>
/// <param name="endpoint">The endpoint it is sent to.</param>
/// <param name="boundary">What separates the parts, without the hyphens before it.</param>
/// <param name="parts">The parts; at least one.</param>
internal sealed class FormRequest(Endpoint endpoint, string boundary, IReadOnlyList<FormPart> parts) : FoundRequest
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public override ImageRequest Request { get; } = ToRequest(endpoint, parts);

    public override IEnumerable<Splice> SplicesOf(IReadOnlyList<RequestEdit> edits)
    {
        foreach (var edit in edits)
        {
            var isSent = false;
            foreach (var part in parts.Where(part => part.Name == edit.Parameter))
            {
                isSent = true;
                yield return edit.Value is { } value
                    ? new Splice(part.BodyStart, part.BodyEnd, Utf8.GetBytes(value))
                    : new Splice(part.Start, part.End, []);
            }

            if (!isSent && edit.Value is { } added)
            {
                yield return new Splice(parts[0].Start, parts[0].Start,
                    Utf8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{edit.Parameter}\"\r\n\r\n{added}\r\n"));
            }
        }
    }

    private static ImageRequest ToRequest(Endpoint endpoint, IReadOnlyList<FormPart> parts)
    {
        string? model = null;
        var parameters = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.Name == ParameterNames.Model)
            {
                model = part.Value.Text;
            }
            else if (!part.IsInputImage)
            {
                parameters[part.Name] = part.Value;
            }
        }

        if (parts.Count(part => part.IsInputImage) is var images and > 0)
        {
            parameters[ParameterNames.Image] = images;
        }

        return new ImageRequest(endpoint, model, parameters);
    }
}
