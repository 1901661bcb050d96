using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GptImage.Emulator;

/// <summary>Reads requests in multipart/form-data. Of the files, only the first bytes are held in memory.</summary>
internal static class MultipartRequestReader
{
    // Far beyond the longest prompt.
    private const int LongestField = 1024 * 1024;

    /// <summary>Reads a request.</summary>
    /// <exception cref="RefusedException">It cannot be read.</exception>
    public static async Task<ReceivedRequest> ReadAsync(HttpRequest http, ImageEndpoint endpoint, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(http.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
        {
            throw new RefusedException(EnvelopeErrors.NotMultipart());
        }

        var request = new ReceivedRequest(endpoint);
        var reader = new MultipartReader(boundary, http.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                await ReadSectionAsync(request, section, cancellationToken);
            }
        }
        catch (Exception exception) when (IsAboutTheForm(exception))
        {
            throw new RefusedException(EnvelopeErrors.NotMultipart());
        }

        return request;
    }

    // The reader says by an IOException that the form ends too early, and the server that the connection does.
    private static bool IsAboutTheForm(Exception exception) =>
        exception is InvalidDataException or (IOException and not (BadHttpRequestException or ConnectionResetException));

    private static async Task ReadSectionAsync(ReceivedRequest request, MultipartSection section, CancellationToken cancellationToken)
    {
        var name = section.GetContentDispositionHeader() is { } disposition ? HeaderUtilities.RemoveQuotes(disposition.Name).Value : null;
        switch (name)
        {
            case null:
                throw new RefusedException(EnvelopeErrors.NotMultipart());
            case "images" or "images[]":
                request.Faults.Add(new(RequestFaultKind.UnknownParameter, EnvelopeErrors.ImagesInMultipart()));
                break;
            case ParameterNames.Image or "image[]":
                request.Images.Add(await ReadImageAsync(section.Body, cancellationToken));
                break;
            case ParameterNames.Mask:
                request.Mask = await ReadImageAsync(section.Body, cancellationToken);
                break;
            case ParameterNames.Markup:
                request.Markup = await ReadImageAsync(section.Body, cancellationToken);
                break;
            default:
                var text = await ReadTextAsync(section.Body, name, cancellationToken);
                request.Add(FormObject.TryAdd(request, name, text) ?? new ReceivedParameter(name, text, JsonValueKind.Undefined));
                break;
        }
    }

    private static async Task<ReceivedImage> ReadImageAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ImageHeader.BytesNeeded);
        try
        {
            var start = buffer.AsMemory(0, ImageHeader.BytesNeeded);
            var length = (long)await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
            var header = ImageHeader.Read(start.Span[..(int)length]);
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                length += read;
            }

            return new ReceivedImage(length, header);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string> ReadTextAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        var length = 0;
        while (await content.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length == LongestField)
            {
                throw new RefusedException(EnvelopeErrors.FieldTooLong(name, LongestField));
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
