using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace GptImage.Client;

/// <summary>See <see cref="GptImageClientExtensions.AsIImageGenerator"/>.</summary>
[Experimental("MEAI001")]
internal sealed class GptImageGenerator(GptImageClient client, Action<GptImageUpdate>? onPartialImage) : IImageGenerator
{
    private readonly ImageGeneratorMetadata _metadata = new(client.Provider == Provider.Apiyi ? "apiyi" : "openai", client.Endpoint, client.Model);

    public async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var prompt = request.Prompt ?? throw new ArgumentException("A request needs a prompt.", nameof(request));
        var sent = ToOptions(options);
        ImageInput[] images = [.. (request.OriginalImages ?? []).Select(ToInput)];
        var results = onPartialImage is not null && sent.PartialImages > 0
            ? await StreamAsync(prompt, images, sent, cancellationToken).ConfigureAwait(false)
            : [images.Length == 0
                ? await client.GenerateAsync(prompt, sent, cancellationToken).ConfigureAwait(false)
                : await client.EditAsync(prompt, images, sent, cancellationToken).ConfigureAwait(false)];
        return ToResponse(results);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ImageGeneratorMetadata) ? _metadata
        : serviceType == typeof(GptImageClient) ? client
        : serviceType?.IsInstanceOfType(this) == true ? this
        : null;

    public void Dispose()
    {
        // The client is its maker's.
    }

    private static ImageInput ToInput(AIContent content, int index) => content switch
    {
        DataContent data => ImageInput.FromBytes(data.Data, data.Name ?? FormattableString.Invariant($"image-{index + 1}.{ExtensionOf(data.MediaType)}")),
        UriContent { Uri: { IsAbsoluteUri: true, Scheme: "http" or "https" } uri } => ImageInput.FromUri(uri),
        HostedFileContent file => ImageInput.FromFileId(file.FileId),
        _ => throw new NotSupportedException($"Images to edit are {nameof(DataContent)}, {nameof(UriContent)} with a web URL, "
            + $"or {nameof(HostedFileContent)}; the {content.GetType().Name} at {index} is not."),
    };

    private static string ExtensionOf(string mediaType) => WireValues.FormatOf(mediaType) is { } format ? WireValues.ExtensionOf(format) : "bin";

    private static ImageGenerationResponse ToResponse(IReadOnlyList<GptImageResult> results)
    {
        var response = new ImageGenerationResponse([.. results.SelectMany(result => result.Images).Select(image => new DataContent(image.Bytes, image.MediaType))])
        {
            RawRepresentation = results.Count == 1 ? results[0] : results,
        };
        if (results.Any(result => result.Usage is not null))
        {
            var input = results.Sum(result => result.Usage?.InputTokens ?? 0);
            var output = results.Sum(result => result.Usage?.OutputTokens ?? 0);
            response.Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output };
        }

        return response;
    }

    private GptImageEditOptions ToOptions(ImageGenerationOptions? options)
    {
        var sent = new GptImageEditOptions();
        if (options is null)
        {
            return sent;
        }

        if (options.RawRepresentationFactory?.Invoke(this) is GptImageOptions given)
        {
            sent.CopyFrom(given);
        }

        sent.Model = options.ModelId ?? sent.Model;
        sent.Count = options.Count ?? sent.Count;
        sent.Size = options.ImageSize is { } size ? new ImageSize(size.Width, size.Height) : sent.Size;
        sent.PartialImages = options.StreamingCount ?? sent.PartialImages;
        if (options.MediaType is { } mediaType)
        {
            sent.Format = WireValues.FormatOf(mediaType) ?? throw new NotSupportedException($"No model makes images of type '{mediaType}'.");
        }

        foreach (var property in options.AdditionalProperties ?? [])
        {
            if (property.Value is not null)
            {
                sent.AdditionalParameters[property.Key] = ToNode(property.Value);
            }
        }

        return sent;
    }

    private static JsonNode ToNode(object value) => value switch
    {
        JsonNode node => node,
        JsonElement { ValueKind: JsonValueKind.Object } element => JsonObject.Create(element)!,
        JsonElement { ValueKind: JsonValueKind.Array } element => JsonArray.Create(element)!,
        JsonElement element => JsonValue.Create(element)!,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private async Task<IReadOnlyList<GptImageResult>> StreamAsync(string prompt, ImageInput[] images, GptImageEditOptions options, CancellationToken cancellationToken)
    {
        var updates = images.Length == 0
            ? client.GenerateStreamingAsync(prompt, options, cancellationToken)
            : client.EditStreamingAsync(prompt, images, options, cancellationToken);
        var results = new List<GptImageResult>();
        await foreach (var update in updates.ConfigureAwait(false))
        {
            if (update.Result is null)
            {
                onPartialImage!(update);
            }
            else if (!results.Contains(update.Result))
            {
                results.Add(update.Result);
            }
        }

        return results;
    }
}
