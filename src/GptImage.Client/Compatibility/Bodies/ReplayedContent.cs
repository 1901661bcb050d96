namespace GptImage.Client;

/// <summary>What content wrote that may write only once. It stands in its place, and ends with it: until then the caller may use the original again.</summary>
internal sealed class ReplayedContent : StreamContent
{
    private readonly HttpContent _original;

    public ReplayedContent(SegmentedStream copy, HttpContent original)
        : base(copy)
    {
        _original = original;
        SplicedHttpContent.CopyHeaders(original, this);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _original.Dispose();
        }

        base.Dispose(disposing);
    }
}
