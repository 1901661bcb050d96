namespace GptImage.Catalog;

/// <summary>A way to make a refused request acceptable.</summary>
/// <param name="Key">A constant word for this kind of alternative, such as <c>remove</c>, <c>use-jpeg</c>, <c>opaque</c>, <c>use-fallback</c>. It never depends on a value.</param>
/// <param name="Title">What a person sees: an imperative without a full stop, such as "Remove 'input_fidelity'".</param>
/// <param name="Edits">The changes, to be made together.</param>
/// <param name="IsLossless">Whether it can be applied without asking: the picture that was asked for stays the picture that is made.</param>
public sealed record Remedy(string Key, string Title, IReadOnlyList<RequestEdit> Edits, bool IsLossless);
