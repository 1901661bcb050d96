using System.ClientModel;
using System.Text.Json.Nodes;
using OpenAI.Images;

namespace LegacyApp.Services;

/// <summary>The SDK's client with bodies of our own: the model in the body is the one that counts.</summary>
public sealed class ProtocolCalls(Studio studio)
{
    private readonly ImageClient _client = studio.OpenAI.GetImageClient("gpt-image-1");

    public async Task<string> GenerateAsync(string prompt)
    {
        using var content = BinaryContent.Create(BinaryData.FromObjectAsJson(new
        {
            model = "gpt-image-1",
            prompt,
            quality = "medium",
        }));

        var result = await _client.GenerateImagesAsync(content);
        return await SaveAsync(result.GetRawResponse().Content, "protocol.png");
    }

    public async Task<string> GenerateFromBytesAsync()
    {
        var json = """{"model":"gpt-image-1-mini","prompt":"A kite","size":"1024x1024","n":1}"""u8;
        using var content = BinaryContent.Create(BinaryData.FromBytes(json.ToArray()));

        var result = await _client.GenerateImagesAsync(content);
        return await SaveAsync(result.GetRawResponse().Content, "protocol-bytes.png");
    }

    public async Task<string> StreamAsync(string prompt)
    {
        using var content = BinaryContent.Create(BinaryData.FromString(new JsonObject
        {
            ["model"] = "gpt-image-1.5",
            ["prompt"] = prompt,
            ["stream"] = true,
            ["partial_images"] = 2,
        }.ToJsonString()));

        var events = 0;
        await foreach (var item in await _client.GenerateImagesStreamingAsync(content))
        {
            events++;
        }

        return $"{events} events";
    }

    private Task<string> SaveAsync(BinaryData answer, string fileName)
    {
        var base64 = (string?)JsonNode.Parse(answer)?["data"]?[0]?["b64_json"] ?? "";
        return studio.SaveAsync(BinaryData.FromBytes(Convert.FromBase64String(base64)), fileName);
    }
}
