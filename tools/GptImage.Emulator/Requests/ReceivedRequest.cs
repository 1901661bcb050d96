using System.Diagnostics.CodeAnalysis;

namespace GptImage.Emulator;

/// <summary>An image request as it came in, before anything is judged.</summary>
/// <param name="endpoint">Where it went.</param>
/// <param name="parent">What stands before the names of parameters in errors; empty, or <c>tools[0].</c> and the like.</param>
internal sealed class ReceivedRequest(ImageEndpoint endpoint, string parent = "")
{
    /// <summary>Where it went.</summary>
    public ImageEndpoint Endpoint { get; } = endpoint;

    /// <summary>The model it names.</summary>
    public string? Model { get; set; }

    /// <summary>Everything else, in the order in which it came; of a repeated name, the last value. Images are not among them.</summary>
    public List<ReceivedParameter> Parameters { get; } = [];

    /// <summary>What to draw, where that is not a parameter but a conversation.</summary>
    public string Conversation { get; set; } = "";

    /// <summary>What to draw, wherever it stands.</summary>
    public string Prompt => TryGet(ParameterNames.Prompt, out var prompt) ? prompt : Conversation.Trim();

    /// <summary>The images to edit.</summary>
    public List<ReceivedImage> Images { get; } = [];

    /// <summary>Where an edit may draw.</summary>
    public ReceivedImage? Mask { get; set; }

    /// <summary>What is laid over the first image.</summary>
    public ReceivedImage? Markup { get; set; }

    /// <summary>What is wrong whatever the model: known while reading, and said when its turn comes.</summary>
    public List<RequestFault> Faults { get; } = [];

    /// <summary>The parameter of this name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out string? text)
    {
        text = Parameters.Find(parameter => parameter.Name == name)?.Text;
        return text is not null;
    }

    /// <summary>How the API names a parameter in errors.</summary>
    public string PathOf(string name) => parent + name;

    /// <summary>Takes a parameter, or the model.</summary>
    public void Add(ReceivedParameter parameter)
    {
        if (parameter.Name == ParameterNames.Model)
        {
            Model = parameter.Text;
            return;
        }

        Parameters.RemoveAll(earlier => earlier.Name == parameter.Name);
        Parameters.Add(parameter);
    }

    /// <summary>The request as the catalogue sees it.</summary>
    public ImageRequest ToImageRequest(Provider provider)
    {
        var parameters = Parameters.ToDictionary(parameter => parameter.Name, parameter => ParameterValue.Of(parameter.Text));
        if (Images.Count > 0)
        {
            parameters[ParameterNames.Image] = Images.Count;
        }

        // The catalogue knows the mask of the Images API; that of the tool has another name, and no rule.
        if (Mask is not null && Endpoint != ImageEndpoint.ResponsesTool)
        {
            parameters[ParameterNames.Mask] = ParameterValue.Unknown;
        }

        if (Markup is not null)
        {
            parameters[ParameterNames.Markup] = ParameterValue.Unknown;
        }

        return new ImageRequest(Endpoint, Model, parameters) { Provider = provider };
    }
}
