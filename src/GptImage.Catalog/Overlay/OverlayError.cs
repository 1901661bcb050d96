namespace GptImage.Catalog;

/// <summary>Something in a <c>gptimage.models.json</c> that cannot be used.</summary>
/// <param name="Key">Where it stands, such as <c>models.gpt-image-3.like</c>; empty for the file as a whole.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Accepted">What would be accepted, for a person.</param>
/// <param name="Start">Where it starts, in characters from the beginning of the file.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
public sealed record OverlayError(string Key, string Value, string Accepted, int Start, int Length, int Line, int Column)
{
    /// <summary>The error as a compiler writes it, without the file: <c>(3,5): models.x.like = 'y' is not accepted: use …</c>.</summary>
    public override string ToString() => $"({Line},{Column}): {Key} = '{Value}' is not accepted: use {Accepted}";
}
