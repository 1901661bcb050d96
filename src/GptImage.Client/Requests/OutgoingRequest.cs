using System.Globalization;
using System.Text.Json.Nodes;

namespace GptImage.Client;

/// <summary>A call, complete: what is checked is what is sent.</summary>
internal sealed class OutgoingRequest
{
    private readonly Dictionary<string, JsonNode> _parameters = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ImageInput> _images;

    private OutgoingRequest(Endpoint endpoint, string prompt, IReadOnlyList<ImageInput> images, GptImageOptions? options, string defaultModel, bool isStreaming)
    {
        Endpoint = endpoint;
        IsStreaming = isStreaming;
        _images = images;
        _parameters[ParameterNames.Model] = options?.Model ?? defaultModel;
        _parameters[ParameterNames.Prompt] = prompt;
        (options ?? new GptImageOptions()).AddTo(_parameters, isStreaming);
        Mask = (options as GptImageEditOptions)?.Mask;
        Markup = (options as GptImageEditOptions)?.Markup;
    }

    public Endpoint Endpoint { get; }

    public bool IsStreaming { get; }

    public string Model => WireTypes.TextOf(_parameters[ParameterNames.Model]);

    public IReadOnlyList<ImageInput> Images => _images;

    public ImageInput? Mask { get; }

    public ImageInput? Markup { get; }

    /// <summary>Every picture, and the parameter that it is.</summary>
    public IEnumerable<(string Parameter, ImageInput Image)> Inputs
    {
        get
        {
            foreach (var image in _images)
            {
                yield return (ParameterNames.Image, image);
            }

            if (Mask is not null)
            {
                yield return (ParameterNames.Mask, Mask);
            }

            if (Markup is not null)
            {
                yield return (ParameterNames.Markup, Markup);
            }
        }
    }

    /// <summary>Whether it is sent as JSON, the only form that can name a picture without sending it.</summary>
    public bool IsJson => Endpoint != Endpoint.Edits || Inputs.Any(input => input.Image.IsRemote);

    /// <summary>The URLs and file ids of pictures: they may be all that it takes to see them.</summary>
    public IEnumerable<string> Secrets => Inputs.Where(input => input.Image.IsRemote).Select(input => input.Image.ReadReference().Text);

    /// <summary>How many pictures are asked for, as far as that is a number.</summary>
    public int Count => _parameters.TryGetValue(ParameterNames.Count, out var value) && int.TryParse(WireTypes.TextOf(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : 1;

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
        var values = _parameters.Where(parameter => parameter.Key != ParameterNames.Model)
            .ToDictionary(parameter => parameter.Key, parameter => ParameterValue.Of(WireTypes.TextOf(parameter.Value)), StringComparer.Ordinal);
        if (_images.Count > 0)
        {
            values[ParameterNames.Image] = _images.Count;
        }

        foreach (var (parameter, _) in Inputs.Where(input => input.Parameter != ParameterNames.Image))
        {
            values[parameter] = ParameterValue.Unknown;
        }

        return new ImageRequest(Endpoint, Model, values) { Provider = provider };
    }

    /// <summary>As it is sent.</summary>
    /// <param name="model">What is sent in place of the model's id; <see langword="null"/>: the id.</param>
    public StreamedContent ToContent(string? model) => IsJson ? ToJson(model) : ToForm(model);

    private StreamedContent ToForm(string? model)
    {
        var form = new FormBuilder();
        foreach (var parameter in _parameters)
        {
            form.Add(parameter.Key, Sent(parameter, model));
        }

        foreach (var (parameter, image) in Inputs)
        {
            form.Add(parameter == ParameterNames.Image && _images.Count > 1 ? "image[]" : parameter, image);
        }

        return form.ToContent();
    }

    private static JsonNode Sent(KeyValuePair<string, JsonNode> parameter, string? model) =>
        parameter.Key == ParameterNames.Model && model is not null ? model : parameter.Value;

    private StreamedContent ToJson(string? model)
    {
        using var json = new JsonBuilder();
        foreach (var parameter in _parameters)
        {
            json.Add(parameter.Key, Sent(parameter, model));
        }

        if (_images.Count > 0)
        {
            json.Add("images", _images);
        }

        foreach (var (parameter, image) in Inputs.Where(input => input.Parameter != ParameterNames.Image))
        {
            json.Add(parameter, image);
        }

        return json.ToContent();
    }
}
