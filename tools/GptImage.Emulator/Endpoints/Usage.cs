using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>The tokens that a call is said to have taken.</summary>
/// <param name="TextInput">Tokens of the prompt.</param>
/// <param name="ImageInput">Tokens of the images to edit.</param>
/// <param name="ImageOutput">Tokens of the images that were made.</param>
internal sealed record Usage(long TextInput, long ImageInput, long ImageOutput)
{
    // Official guide.
    private const int TokensOfPartialImage = 100;

    // Assumptions: about four characters to a token, and a token to a patch of 32 by 32 pixels, as for other models that read images.
    private const int CharactersPerToken = 4;
    private const int Patch = 32;
    private const int MostPatches = 1536;

    // Where the catalogue has no number for the quality.
    private const int AssumedSquareTokens = 1000;

    private static readonly ImageSize Square = new(1024, 1024);

    /// <summary>The tokens of a request.</summary>
    public static Usage Of(AcceptedRequest request) => new(
        (request.Prompt.Length + CharactersPerToken - 1) / CharactersPerToken,
        request.Received.Images.Sum(Patches),
        request.Count * (OutputTokens(request) + (request.IsStreamed ? request.PartialImages * TokensOfPartialImage : 0)));

    /// <summary>
    /// The share of one picture, which the event that finishes it tells: its own output, and for the first what was read. Together they are the whole.
    /// </summary>
    public static Usage OfPicture(AcceptedRequest request, int index)
    {
        var whole = Of(request);
        var output = whole.ImageOutput / request.Count;
        return index == 0 ? whole with { ImageOutput = output } : new(0, 0, output);
    }

    /// <summary>What it costs at the provider whose rules apply, in US dollars; <see langword="null"/> where the catalogue has no price.</summary>
    public decimal? CostOf(AcceptedRequest request) =>
        request.Model.Prices.FirstOrDefault(list => list.Provider == request.Rules.Provider) is not { } prices ? null
        : prices.Tokens is { } tokens ? tokens.CostOf(new TokenUsage(TextInput, ImageInput, ImageOutput))
        : prices.Flat * request.Count;

    /// <summary>Writes <c>usage</c>.</summary>
    /// <param name="json">Where to: inside an object.</param>
    /// <param name="withOutputDetails">The events of a stream do not have them.</param>
    public void Write(Utf8JsonWriter json, bool withOutputDetails)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("input_tokens", TextInput + ImageInput);
        json.WriteStartObject("input_tokens_details");
        json.WriteNumber("text_tokens", TextInput);
        json.WriteNumber("image_tokens", ImageInput);
        json.WriteEndObject();
        json.WriteNumber("output_tokens", ImageOutput);
        json.WriteNumber("total_tokens", TextInput + ImageInput + ImageOutput);
        if (withOutputDetails)
        {
            json.WriteStartObject("output_tokens_details");
            json.WriteNumber("text_tokens", 0);
            json.WriteNumber("image_tokens", ImageOutput);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // Of a square, from the catalogue; of other sizes, in proportion, which is an assumption too.
    private static long OutputTokens(AcceptedRequest request)
    {
        var known = request.Model.Prices.SelectMany(prices => prices.SquareOutputTokens).FirstOrDefault(tokens => tokens.Quality == request.Quality);
        return (known?.Tokens ?? AssumedSquareTokens) * request.Size.Pixels / Square.Pixels;
    }

    private static long Patches(ReceivedImage image)
    {
        var size = image.Header?.Size ?? Square;
        return Math.Min(MostPatches, ((size.Width + Patch - 1L) / Patch) * ((size.Height + Patch - 1L) / Patch));
    }
}
