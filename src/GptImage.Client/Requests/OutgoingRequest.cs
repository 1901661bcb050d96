using System.ClientModel;
using System.Text.Json;

namespace GptImage.Client;

/// <summary>A call, complete: what is checked is what is sent.</summary>
internal sealed class OutgoingRequest
{
    private readonly Dictionary<string, string> parameters = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ImageInput> images;

    private OutgoingRequest(Endpoint endpoint, string prompt, IReadOnlyList<ImageInput> images, GptImageOptions? options, string defaultModel, bool isStreaming)
    {
        Endpoint = endpoint;
        IsStreaming = isStreaming;
        this.images = images;
        parameters[ParameterNames.Model] = options?.Model ?? defaultModel;
        parameters[ParameterNames.Prompt] = prompt;
        (options ?? new GptImageOptions()).AddTo(parameters, isStreaming);
        Mask = (options as GptImageEditOptions)?.Mask;
        Markup = (options as GptImageEditOptions)?.Markup;
    }

    public Endpoint Endpoint { get; }

    public bool IsStreaming { get; }

    public string Model => parameters[ParameterNames.Model];

    public IReadOnlyList<ImageInput> Images => images;

    public ImageInput? Mask { get; }

    public ImageInput? Markup { get; }

    /// <summary>How many pictures are asked for, as far as that is a number.</summary>
    public int Count => parameters.TryGetValue(ParameterNames.Count, out var text) && int.TryParse(text, out var count) ? count : 1;

    /// <exception cref="ArgumentNullException"><paramref name="prompt"/> is <see langword="null"/>.</exception>
    public static OutgoingRequest Generation(string prompt, GptImageOptions? options, string defaultModel, bool isStreaming) =>
        new(Endpoint.Generations, prompt ?? throw new ArgumentNullException(nameof(prompt)), [], options, defaultModel, isStreaming);

    /// <exception cref="ArgumentNullException"><paramref name="prompt"/> or <paramref name="images"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no image.</exception>
    public static OutgoingRequest Edit(string prompt, IEnumerable<ImageInput> images, GptImageEditOptions? options, string defaultModel, bool isStreaming)
    {
        ImageInput[] all = [.. images ?? throw new ArgumentNullException(nameof(images))];
        return all.Length > 0
            ? new OutgoingRequest(Endpoint.Edits, prompt ?? throw new ArgumentNullException(nameof(prompt)), all, options, defaultModel, isStreaming)
            : throw new ArgumentException("An edit needs at least one image.", nameof(images));
    }

    /// <summary>As the catalogue sees it.</summary>
    public ImageRequest ToImageRequest(Provider provider)
    {
        var values = parameters.Where(parameter => parameter.Key != ParameterNames.Model)
            .ToDictionary(parameter => parameter.Key, parameter => ParameterValue.Of(parameter.Value), StringComparer.Ordinal);
        if (images.Count > 0)
        {
            values[ParameterNames.Image] = images.Count;
        }

        if (Mask is not null)
        {
            values[ParameterNames.Mask] = ParameterValue.Unknown;
        }

        if (Markup is not null)
        {
            values[ParameterNames.Markup] = ParameterValue.Unknown;
        }

        return new ImageRequest(Endpoint, Model, values) { Provider = provider };
    }

    /// <summary>As it is sent.</summary>
    public BinaryContent ToContent() => Endpoint == Endpoint.Edits ? ToForm() : ToJson();

    private FormContent ToForm()
    {
        var form = new FormContent();
        foreach (var parameter in parameters)
        {
            form.Add(parameter.Key, parameter.Value);
        }

        foreach (var image in images)
        {
            form.Add(images.Count == 1 ? "image" : "image[]", image);
        }

        if (Mask is not null)
        {
            form.Add(ParameterNames.Mask, Mask);
        }

        if (Markup is not null)
        {
            form.Add(ParameterNames.Markup, Markup);
        }

        return form;
    }

    private BinaryContent ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var parameter in parameters)
            {
                writer.WritePropertyName(parameter.Key);
                if (WireTypes.IsJsonString(parameter.Key))
                {
                    writer.WriteStringValue(parameter.Value);
                }
                else
                {
                    writer.WriteRawValue(parameter.Value);
                }
            }

            writer.WriteEndObject();
        }

        return BinaryContent.Create(BinaryData.FromBytes(buffer.GetBuffer().AsMemory(0, (int)buffer.Length)));
    }
}
