using System.Text;
using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>The part of a request to <c>/v1/responses</c> that is about images.</summary>
/// <param name="Model">The model of the conversation.</param>
/// <param name="IsStreamed">Whether the response is streamed.</param>
/// <param name="Tool">The image tool as an image request.</param>
/// <param name="Body">The whole request; the response repeats parts of it.</param>
internal sealed record ResponsesRequest(string Model, bool IsStreamed, ReceivedRequest Tool, JsonElement Body)
{
    private static readonly string[] Actions = ["generate", "edit", "auto"];

    // SPEC of November 2026. It was gpt-image-1, then gpt-image-2.
    private const string DefaultImageModel = "gpt-image-2.6-sunburst";

    private const string ToolType = "image_generation";

    /// <summary>Reads a request.</summary>
    /// <exception cref="RefusedException">It asks for no image, or cannot be read.</exception>
    public static ResponsesRequest Read(JsonElement body)
    {
        var model = body.StringOf("model") ?? throw new RefusedException(EnvelopeErrors.Missing(ParameterNames.Model));
        if (ModelCatalog.TryFind(model, out _))
        {
            throw new RefusedException(EnvelopeErrors.ImageModelOfResponse(model));
        }

        if (!body.TryGetProperty("input", out var input))
        {
            throw new RefusedException(EnvelopeErrors.Missing("input"));
        }

        var tool = ReadTool(body);
        tool.Conversation = ReadInput(input, tool);
        if (body.TryGetProperty(ParameterNames.Stream, out var stream) && stream.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null))
        {
            tool.Faults.Add(new(RequestFaultKind.Type, EnvelopeErrors.WrongType(ParameterNames.Stream, "a boolean", stream)));
        }

        return new(model, stream.ValueKind == JsonValueKind.True, tool, body.Clone());
    }

    private static ReceivedRequest ReadTool(JsonElement body)
    {
        if (body.TryGetProperty("tools", out var tools) && tools.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, tool) in tools.EnumerateArray().Index())
            {
                if (tool.StringOf("type") == ToolType)
                {
                    return ReadTool(tool, $"tools[{index}].");
                }
            }
        }

        throw new RefusedException(EnvelopeErrors.NoImageTool());
    }

    private static ReceivedRequest ReadTool(JsonElement tool, string path)
    {
        var request = new ReceivedRequest(ImageEndpoint.ResponsesTool, path) { Model = DefaultImageModel };
        foreach (var property in tool.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
        {
            switch (property.Name)
            {
                case "type":
                    break;
                case "action":
                    CheckAction(property.Value, path + property.Name, request);
                    break;
                case "input_image_mask":
                    request.Mask = JsonRequestReader.ReadImage(property.Value, path + property.Name, request);
                    break;
                default:
                    request.Add(ReceivedParameter.Of(property));
                    break;
            }
        }

        return request;
    }

    private static void CheckAction(JsonElement action, string path, ReceivedRequest request)
    {
        if (action.ValueKind != JsonValueKind.String)
        {
            request.Faults.Add(new(RequestFaultKind.Type, EnvelopeErrors.WrongType(path, "a string", action)));
        }
        else if (!Actions.Contains(action.GetString()))
        {
            request.Faults.Add(new(RequestFaultKind.Type, EnvelopeErrors.UnknownAction(path, action.GetString()!)));
        }
    }

    // The input is a text, or messages; a message's content is a text, or parts.
    private static string ReadInput(JsonElement input, ReceivedRequest request)
    {
        var text = new StringBuilder();
        Read(input);
        return text.ToString();

        void Read(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    text.AppendLine(element.GetString());
                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                    {
                        Read(item);
                    }

                    break;
                case JsonValueKind.Object when element.StringOf("type") == "input_image":
                    request.Images.Add(JsonRequestReader.ReadImage(element, "input", request));
                    break;
                case JsonValueKind.Object when element.TryGetProperty("content", out var content) || element.TryGetProperty("text", out content):
                    Read(content);
                    break;
            }
        }
    }
}
