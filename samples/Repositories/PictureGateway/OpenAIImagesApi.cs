using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace PictureGateway;

public sealed class OpenAIImagesApi
{
    private const string Edits = "https://api.openai.com/v1/images/edits";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private readonly HttpClient _http;
    private readonly ILogger<OpenAIImagesApi> _logger;
    private readonly string _model;

    public OpenAIImagesApi(HttpClient http, IConfiguration configuration, ILogger<OpenAIImagesApi> logger)
    {
        _http = http;
        _logger = logger;
        _model = configuration["OpenAI:ImageModel"] ?? "gpt-image-1"; // sent
        _http.BaseAddress = new Uri("https://api.openai.com/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["OpenAI:ApiKey"]);
    }

    public async Task<string?> GenerateAsync(string prompt, CancellationToken cancellationToken)
    {
        var payload = new
        {
            model = _model,
            prompt,
            size = "1024x1024",
            response_format = "b64_json", // refused: GIM107
        };
        using var response = await _http.PostAsJsonAsync("v1/images/generations", payload, Json, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            _logger.LogError("gpt-image-1 said no: {Status}", response.StatusCode); // mentioned
            return null;
        }

        var body = await response.Content.ReadFromJsonAsync<ImagesResponse>(cancellationToken);
        return body?.Data[0].Base64;
    }

    public Task<HttpResponseMessage> GenerateTypedAsync(DrawCommand command) =>
        _http.PostAsJsonAsync("v1/images/generations", new GenerateImageRequest { Prompt = command.Text, Quality = "hd" }); // refused: GIM108

    public Task<HttpResponseMessage> DraftAsync(string prompt)
    {
        var body = new Dictionary<string, object?>
        {
            ["model"] = "gpt-image-1-mini", // sent
            ["prompt"] = prompt,
            ["quality"] = "low",
            ["size"] = "256x256", // refused: GIM109
        };
        return _http.PostAsync("v1/images/generations", new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
    }

    public async Task<HttpResponseMessage> PosterAsync(string prompt)
    {
        JsonObject body = new()
        {
            { "model", "gpt-image-1.5" }, // sent
            { "prompt", prompt },
            { "output_format", "jpeg" },
            { "output_compression", 80 },
        };
        body["moderation"] = "low";
        return await _http.PostAsJsonAsync("v1/images/generations", body);
    }

    public async Task<HttpResponseMessage> EditAsync(Stream picture, string instruction)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("gpt-image-1"), "model"); // sent
        form.Add(new StringContent(instruction), "prompt");
        form.Add(new StringContent("high"), "input_fidelity");
        var image = new StreamContent(picture);
        image.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(image, "image[]", "picture.png");
        return await _http.PostAsync(Edits, form);
    }

    public async Task<HttpResponseMessage> RetouchAsync(byte[] picture, byte[] mask, string instruction)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("gpt-image-1-mini"), "\"model\"" }, // sent
            { new StringContent(instruction), "\"prompt\"" },
            { new StringContent("url"), "\"response_format\"" }, // refused: GIM107
        };
        form.Add(new ByteArrayContent(picture) { Headers = { ContentType = new("image/png") } }, "\"image\"", "\"picture.png\"");
        form.Add(new ByteArrayContent(mask) { Headers = { ContentType = new("image/png") } }, "\"mask\"", "\"mask.png\"");
        return await _http.PostAsync(Edits, form);
    }

    public async Task<HttpResponseMessage> RawAsync(string prompt)
    {
        // sent
        var json = $$"""
            {
              "model": "gpt-image-1",
              "prompt": {{JsonSerializer.Serialize(prompt)}},
              "n": 2
            }
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/images/generations") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> StreamAsync(string prompt)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("model", "gpt-image-1.5"); // sent
            writer.WriteString("prompt", prompt);
            writer.WriteBoolean("stream", true);
            writer.WriteNumber("partial_images", 5); // refused: GIM102
            writer.WriteEndObject();
        }

        var content = new ByteArrayContent(buffer.ToArray());
        content.Headers.ContentType = new("application/json");
        return await _http.PostAsync("v1/images/generations", content);
    }
}
