using System.Text.Json;
using GptImage.Catalog;

namespace GptImage.Integration.Tests;

/// <summary>The shortest answers that clients understand.</summary>
internal static class Answers
{
    // One grey pixel.
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNoaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==";

    public const string Chat = """{"object":"chat.completion","choices":[]}""";

    public static string Images => $$"""{"created":1780000000,"data":[{"b64_json":"{{Picture}}"}]}""";

    public static string Response =>
        $$"""
        {
          "id": "resp_1", "object": "response", "created_at": 1780000000, "status": "completed", "model": "gpt-5",
          "output": [{ "type": "image_generation_call", "id": "ig_1", "status": "completed", "result": "{{Picture}}" }],
          "tools": [], "tool_choice": "auto", "parallel_tool_calls": true
        }
        """;

    public static string ImageEvents =>
        $$"""
        event: image_generation.partial_image
        data: {"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"{{Picture}}"}

        event: image_generation.completed
        data: {"type":"image_generation.completed","b64_json":"{{Picture}}"}


        """;

    public static string Error(ApiError error) => JsonSerializer.Serialize(new { error = new { message = error.Message, type = error.Type, code = error.Code, param = error.Parameter } });
}
