using System.Text.Json.Nodes;

namespace GptImage.Client;

/// <summary>How an SVG is written, which a language model does. Accepted with <see cref="ImageFileFormat.Svg"/> only (official specification, <c>svg</c>).</summary>
public sealed class SvgOptions
{
    /// <summary>The model that writes it: required where a project may select it, and not accepted elsewhere. Default: not sent.</summary>
    public string? Model { get; set; }

    /// <summary>How much it thinks: <c>svg.reasoning.effort</c>, such as <c>low</c>. Default: not sent.</summary>
    public string? ReasoningEffort { get; set; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        if (Model is not null)
        {
            json["model"] = Model;
        }

        if (ReasoningEffort is not null)
        {
            json["reasoning"] = new JsonObject { ["effort"] = ReasoningEffort };
        }

        return json;
    }
}
