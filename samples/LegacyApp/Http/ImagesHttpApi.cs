using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LegacyApp.Http;

/// <summary>The Images API without an SDK.</summary>
public sealed class ImagesHttpApi(Studio studio)
{
    public async Task<string> GenerateAsync(string prompt)
    {
        var body = new
        {
            model = "gpt-image-1",
            prompt,
            n = 1,
            size = "1536x1024",
            quality = "high",
            response_format = "b64_json",
        };

        using var response = await studio.Http.PostAsJsonAsync("/v1/images/generations", body);
        return await SaveAsync(response, "raw.png");
    }

    public async Task<string> EditAsync(string prompt)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("gpt-image-1"), "model");
        form.Add(new StringContent(prompt), "prompt");
        form.Add(new StringContent("1024x1024"), "size");
        form.Add(new StringContent("high"), "input_fidelity"); // keep the face
        form.Add(new StringContent("medium"), "quality");

        var photo = new StreamContent(studio.OpenPhoto());
        photo.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(photo, "image", "photo.png");

        using var response = await studio.Http.PostAsync("/v1/images/edits", form);
        return await SaveAsync(response, "raw-edit.png");
    }

    public async Task<string> SendAsync(ImageRequestBody body)
    {
        using var response = await studio.Http.PostAsJsonAsync("/v1/images/generations", body);
        return await SaveAsync(response, "raw-dto.png");
    }

    /// <summary>Saves the first picture of an answer.</summary>
    public async Task<string> SaveAsync(HttpResponseMessage response, string fileName)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"HTTP {(int)response.StatusCode}: {text}", null, response.StatusCode);
        }

        var base64 = (string?)JsonNode.Parse(text)?["data"]?[0]?["b64_json"] ?? "";
        return await studio.SaveAsync(BinaryData.FromBytes(Convert.FromBase64String(base64)), fileName);
    }
}
