namespace GptImage.Client;

/// <summary>An image request found in a body.</summary>
internal abstract class FoundRequest
{
    /// <summary>What is sent.</summary>
    public abstract ImageRequest Request { get; }

    /// <summary>The changes to the body that make <paramref name="edits"/>; in no particular order, and none touches another.</summary>
    public abstract IEnumerable<Splice> SplicesOf(IReadOnlyList<RequestEdit> edits);
}
