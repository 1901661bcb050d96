namespace GptImage.Emulator;

/// <summary>Reads what is sent to the Images API.</summary>
internal static class RequestReader
{
    /// <summary>Reads the request in one of the two forms that <paramref name="endpoint"/> takes.</summary>
    /// <exception cref="RefusedException">It cannot be read.</exception>
    public static Task<ReceivedRequest> ReadAsync(HttpRequest http, ImageEndpoint endpoint, CancellationToken cancellationToken)
    {
        var isMultipart = http.HasFormContentType && http.ContentType!.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        if (isMultipart && endpoint != ImageEndpoint.Generations)
        {
            return MultipartRequestReader.ReadAsync(http, endpoint, cancellationToken);
        }

        return http.HasJsonContentType() && endpoint != ImageEndpoint.Variations
            ? JsonRequestReader.ReadAsync(http, endpoint, cancellationToken)
            : throw new RefusedException(EnvelopeErrors.ContentType(http.ContentType));
    }
}
