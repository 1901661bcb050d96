namespace GptImage.Catalog;

/// <summary>The tokens of a call, from <c>usage</c> of the response. Cached tokens are counted apart: they are not among the others.</summary>
/// <param name="TextInput">Text that was read.</param>
/// <param name="ImageInput">Images that were read.</param>
/// <param name="ImageOutput">Images that were made. Each partial image adds 100.</param>
/// <param name="CachedTextInput">Text that was read from the cache.</param>
/// <param name="CachedImageInput">Images that were read from the cache.</param>
public sealed record TokenUsage(long TextInput, long ImageInput, long ImageOutput, long CachedTextInput = 0, long CachedImageInput = 0);
