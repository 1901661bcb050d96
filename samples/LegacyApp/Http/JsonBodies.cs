using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LegacyApp.Http;

/// <summary>Request bodies as people write them when there is no class for them.</summary>
public sealed class JsonBodies(Studio studio)
{
    private readonly ImagesHttpApi _api = new(studio);

    public Task<string> RawLiteralAsync()
    {
        const string json = """
            {
              "model": "gpt-image-1",
              "prompt": "A paper lantern",
              "size": "1024x1024",
              "quality": "standard",
              "output_format": "jpeg",
              "output_compression": 70
            }
            """;
        return PostAsync(json, "json-raw.jpg");
    }

    public Task<string> VerbatimAsync(string subject)
    {
        var json = $@"{{
            ""model"": ""gpt-image-1"",
            ""prompt"": ""A photo of {subject}"",
            ""response_format"": ""b64_json"",
            ""n"": 1
        }}";
        return PostAsync(json, "json-verbatim.png");
    }

    public async Task<string> DictionaryAsync(string prompt, bool fine)
    {
        var body = new Dictionary<string, object?>
        {
            ["prompt"] = prompt,
            ["size"] = "auto",
        };
        body["model"] = "gpt-image-1-mini";
        if (fine)
        {
            body["quality"] = "high";
        }

        using var response = await studio.Http.PostAsJsonAsync("/v1/images/generations", body);
        return await _api.SaveAsync(response, "json-dictionary.png");
    }

    public Task<string> NodeAsync(string prompt)
    {
        var body = new JsonObject
        {
            ["model"] = "gpt-image-1.5",
            ["prompt"] = prompt,
            ["output_format"] = "webp",
            ["output_compression"] = 60,
        };
        return PostAsync(body.ToJsonString(), "json-node.webp");
    }

    public async Task<string> ToolAsync(string question)
    {
        var body = new
        {
            model = "gpt-5",
            input = question,
            tools = new[]
            {
                new { type = "image_generation", model = "gpt-image-1", size = "1024x1024", input_fidelity = "low" },
            },
        };

        using var response = await studio.Http.PostAsJsonAsync("/v1/responses", body);
        response.EnsureSuccessStatusCode();
        return "json-tool";
    }

    private async Task<string> PostAsync(string json, string fileName)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await studio.Http.PostAsync("/v1/images/generations", content);
        return await _api.SaveAsync(response, fileName);
    }
}
