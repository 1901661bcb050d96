using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>The response of generations and edits that comes in one piece.</summary>
/// <param name="request">What is answered.</param>
/// <param name="settings">How gateways respond.</param>
internal sealed class ImagesBody(AcceptedRequest request, EmulatorSettings settings)
{
    private const string Url = "url";

    /// <summary>Writes the response.</summary>
    /// <param name="http">Where to.</param>
    /// <param name="pictures">What to draw.</param>
    /// <param name="paths">Where each can be fetched.</param>
    public async Task WriteAsync(HttpResponse http, IReadOnlyList<PictureRecipe> pictures, IReadOnlyList<string> paths)
    {
        http.ContentType = "application/json";
        using (var json = new Utf8JsonWriter(http.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteNumber("created", DateTimeOffset.UtcNow.ToUnixTimeSeconds());
            json.WriteStartArray("data");
            for (var i = 0; i < pictures.Count; i++)
            {
                WritePicture(json, pictures[i], $"{http.HttpContext.Request.Scheme}://{http.HttpContext.Request.Host}{paths[i]}");
                json.Flush();
                await http.BodyWriter.FlushAsync(http.HttpContext.RequestAborted);
            }

            json.WriteEndArray();
            if (!IsDallE)
            {
                WriteProperties(json, request);
                Usage.Of(request).Write(json, withOutputDetails: true);
            }

            json.WriteEndObject();
        }

        await http.BodyWriter.FlushAsync(http.HttpContext.RequestAborted);
    }

    /// <summary>Writes what the parameters came to.</summary>
    public static void WriteProperties(Utf8JsonWriter json, AcceptedRequest request)
    {
        json.WriteString(ParameterNames.Background, request.Background);
        json.WriteString(ParameterNames.OutputFormat, request.Format);
        json.WriteString(ParameterNames.Quality, request.Quality);
        json.WriteString(ParameterNames.Size, request.Size.ToString());
    }

    private bool IsDallE => request.Model.Lifecycle == Lifecycle.Retired;

    private bool IsGateways => request.Model.Vendor == Provider.Apiyi;

    // Only DALL·E and the gateway's own models have the choice.
    private string ImageForm =>
        request.Received.TryGet(ParameterNames.ResponseFormat, out var asked) ? asked
        : IsDallE ? Url
        : IsGateways ? settings.GatewayResponses
        : "b64_json";

    private void WritePicture(Utf8JsonWriter json, PictureRecipe picture, string url)
    {
        json.WriteStartObject();
        if (ImageForm == Url)
        {
            json.WriteString(Url, url);
        }
        else if (IsGateways && settings.DataPrefix)
        {
            json.WriteString("b64_json", $"data:{PictureFormat.Of(picture.Format).MediaType};base64,{Convert.ToBase64String(picture.Draw())}");
        }
        else
        {
            json.WriteBase64String("b64_json", picture.Draw());
        }

        if (request.Model.Id == "dall-e-3")
        {
            json.WriteString("revised_prompt", request.Prompt);
        }

        json.WriteEndObject();
    }
}
