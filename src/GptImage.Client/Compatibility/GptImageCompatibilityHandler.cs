namespace GptImage.Client;

/// <summary>
/// The compatibility guard for <see cref="HttpClient"/>: see <see cref="GptImageCompatibilityExtensions.UseGptImageCompatibility"/> for what it does.
/// </summary>
/// <remarks>Synchronous calls of <see cref="HttpClient"/> are guarded on .NET 8 and later.</remarks>
public sealed class GptImageCompatibilityHandler : DelegatingHandler
{
    private readonly CompatibilityGuard _guard;

    /// <summary>Creates a handler whose inner handler is set by others, such as <c>IHttpClientFactory</c>.</summary>
    /// <param name="options">What it does; <see langword="null"/>: the defaults.</param>
    /// <exception cref="ArgumentException">A target or fallback that is not a current model.</exception>
    public GptImageCompatibilityHandler(GptImageCompatibilityOptions? options = null) => _guard = new CompatibilityGuard(options ?? new GptImageCompatibilityOptions());

    /// <summary>Creates a handler in front of another.</summary>
    /// <param name="innerHandler">What sends the requests, such as <c>new HttpClientHandler()</c>.</param>
    /// <param name="options">What it does; <see langword="null"/>: the defaults.</param>
    /// <exception cref="ArgumentException">A target or fallback that is not a current model.</exception>
    public GptImageCompatibilityHandler(HttpMessageHandler innerHandler, GptImageCompatibilityOptions? options = null)
        : base(innerHandler) => _guard = new CompatibilityGuard(options ?? new GptImageCompatibilityOptions());

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content && ScannerFor(request, content) is { } scanner)
        {
            if (!CanBeWrittenAgain(content))
            {
                var copy = new SegmentedStream();
                await CopyAsync(content, copy, cancellationToken).ConfigureAwait(false);
                content = Replay(copy, content);
            }

            await CopyAsync(content, scanner, cancellationToken).ConfigureAwait(false);
            request.Content = Adapt(content, scanner);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

#if NET
    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content && ScannerFor(request, content) is { } scanner)
        {
            if (!CanBeWrittenAgain(content))
            {
                var copy = new SegmentedStream();
                content.CopyTo(copy, context: null, cancellationToken);
                content = Replay(copy, content);
            }

            content.CopyTo(scanner, context: null, cancellationToken);
            request.Content = Adapt(content, scanner);
        }

        return base.Send(request, cancellationToken);
    }
#endif

#if NET
    private static Task CopyAsync(HttpContent content, Stream stream, CancellationToken cancellationToken) => content.CopyToAsync(stream, cancellationToken);
#else
    // Content cannot be told to stop there: whoever cancels no longer waits for it.
    private static async Task CopyAsync(HttpContent content, Stream stream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var cancelled = new TaskCompletionSource<bool>();
        using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
        {
            var ended = await Task.WhenAny(content.CopyToAsync(stream), cancelled.Task).ConfigureAwait(false);
            await ended.ConfigureAwait(false);
        }
    }
#endif

    // A length that can be computed is that of memory, or of a stream that can be rewound. One that was set says nothing; one that is there because
    // somebody asked for it, or because the content was sent before, is computed again.
    private static bool CanBeWrittenAgain(HttpContent content)
    {
        const string name = "Content-Length";
        var headers = content.Headers;
        if (content is ByteArrayContent || !headers.TryGetValues(name, out var values))
        {
            return content is ByteArrayContent || headers.ContentLength is not null;
        }

        string[] stated = [.. values];
        headers.Remove(name);
        var isComputed = headers.ContentLength is not null;
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, stated);
        return isComputed;
    }

    private static ReplayedContent Replay(SegmentedStream copy, HttpContent original)
    {
        copy.Position = 0;
        return new ReplayedContent(copy, original);
    }

    private BodyScanner? ScannerFor(HttpRequestMessage request, HttpContent content)
    {
        var contentType = content.Headers.TryGetValues("Content-Type", out var types) ? string.Join(", ", types) : null;
        return _guard.ScannerFor(request.Method.Method, request.RequestUri, contentType, isEncoded: content.Headers.ContentEncoding.Count > 0);
    }

    private HttpContent Adapt(HttpContent content, BodyScanner scanner)
    {
        var splices = _guard.Decide(scanner);
        return splices.Count == 0 ? content : new SplicedHttpContent(content, splices, scanner.BytesScanned);
    }
}
