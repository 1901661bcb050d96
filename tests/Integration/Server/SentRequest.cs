using GptImage.Catalog;

namespace GptImage.Integration.Tests;

/// <summary>A request that a program sent.</summary>
/// <param name="Path">Where to.</param>
/// <param name="Image">The image request that it is or that it holds; <see langword="null"/>: it is about something else.</param>
internal sealed record SentRequest(string Path, ImageRequest? Image)
{
    /// <summary>What OpenAI refuses in it, says the catalogue.</summary>
    public IReadOnlyList<Violation> Violations { get; } = Image is null ? [] : Compatibility.Check(Image);

    public override string ToString() =>
        Image is null
            ? Path
            : $"{Path} {Image.Model} {string.Join(' ', Image.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"))}"
                + string.Concat(Violations.Select(violation => $"{Environment.NewLine}  {violation.Message}"));
}
