using System.Globalization;

namespace GptImage.Emulator;

/// <summary>A request that is answered with images, and what its parameters come to.</summary>
/// <param name="Received">The request.</param>
/// <param name="Model">Its model.</param>
/// <param name="Rules">What the provider documents for the model.</param>
/// <param name="Notes">What has no effect, or is billed for nothing: one sentence each.</param>
internal sealed record AcceptedRequest(ReceivedRequest Received, ImageModel Model, ModelRules Rules, IReadOnlyList<string> Notes)
{
    // Where auto leaves the size open, gpt-image-2 was seen to choose this one, which it would itself refuse: no multiple of 16.
    private static readonly ImageSize Automatic = new(1254, 1254);
    private static readonly ImageSize Square = new(1024, 1024);

    /// <summary>What to draw.</summary>
    public string Prompt => Received.TryGet(ParameterNames.Prompt, out var prompt) ? prompt : Received.Conversation;

    /// <summary>How many images come back.</summary>
    public int Count => Number(ParameterNames.Count, 1);

    /// <summary>How many unfinished images come first, when the response is streamed.</summary>
    public int PartialImages => Number(ParameterNames.PartialImages, 0);

    /// <summary>Whether the response is streamed.</summary>
    public bool IsStreamed => Effective(ParameterNames.Stream) == "true";

    /// <summary>The format of the images.</summary>
    public string Format => Effective(ParameterNames.OutputFormat) ?? "png";

    /// <summary>Frames of a GIF.</summary>
    public int Frames => Format == "gif" ? Number(ParameterNames.FrameCount, 1) : 1;

    /// <summary>How long each frame of a GIF stands: rounded to ten milliseconds, at most 655,350.</summary>
    public int FrameMilliseconds => Math.Clamp((Number(ParameterNames.FrameDuration, 200) + 5) / 10 * 10, 0, 655_350);

    /// <summary><c>transparent</c> or <c>opaque</c>. <c>auto</c> is opaque here.</summary>
    public string Background => Effective(ParameterNames.Background) == "transparent" ? "transparent" : "opaque";

    /// <summary>The quality; <c>auto</c> is low here, as was observed of gpt-image-2.</summary>
    public string Quality => Effective(ParameterNames.Quality) is { } quality and not "auto" ? quality : "low";

    /// <summary>The measures of the images.</summary>
    public ImageSize Size
    {
        get
        {
            if (!Received.TryGet(ParameterNames.Size, out var text) || !ImageSize.TryParse(text, out var size))
            {
                return Rules.Size.Sizes.Count > 0 ? Square : Automatic;
            }

            // A size that is not accepted and yet not refused is rewritten.
            return Rules.Size.FindFault(size) == SizeFault.None ? size : Rules.Size.Nearest(size);
        }
    }

    /// <summary>The value that takes effect: what was sent, or the default where nothing was, or where what was sent is ignored.</summary>
    public string? Effective(string name)
    {
        var rule = Rules.Find(Received.Endpoint, name);
        if (rule is { Presence: not Outcome.Accepted } || !Received.TryGet(name, out var sent))
        {
            return rule?.Default;
        }

        return rule is { Values.Count: > 0 } && !rule.Values.Contains(sent) ? rule.Default : sent;
    }

    private int Number(string name, int otherwise)
    {
        if (!int.TryParse(Effective(name), CultureInfo.InvariantCulture, out var number))
        {
            return otherwise;
        }

        return Math.Min(number, Rules.Find(Received.Endpoint, name)?.Maximum ?? int.MaxValue);
    }
}
