using System.Text.Json;
using GptImage.Catalog;
using Microsoft.AspNetCore.Http;
using Endpoint = GptImage.Catalog.Endpoint;

namespace GptImage.Integration.Tests;

/// <summary>Reads an HTTP request as the catalogue sees it.</summary>
internal static class RequestReader
{
    public static async Task<SentRequest> ReadAsync(HttpRequest http)
    {
        var path = http.Path.Value!;
        return new(path, path switch
        {
            "/v1/images/generations" => Image(Endpoint.Generations, await JsonAsync(http)),
            "/v1/images/edits" => Edit(await http.ReadFormAsync()),
            "/v1/responses" => Tool(await JsonAsync(http)),
            _ => null,
        });
    }

    private static async Task<JsonElement> JsonAsync(HttpRequest http)
    {
        using var document = await JsonDocument.ParseAsync(http.Body);
        return document.RootElement.Clone();
    }

    private static ImageRequest Image(Endpoint endpoint, JsonElement json) =>
        Request(endpoint, json.EnumerateObject().Select(property => (property.Name, Value(property.Value))));

    private static ImageRequest Edit(IFormCollection form) =>
        Request(Endpoint.Edits, form.Select(field => (field.Key, ParameterValue.Of(field.Value.ToString())))
            .Concat(form.Files.GroupBy(file => file.Name.Replace("[]", "", StringComparison.Ordinal))
                .Select(files => (files.Key, files.Key == ParameterNames.Image ? ParameterValue.Of(files.Count()) : ParameterValue.Unknown))));

    private static ImageRequest? Tool(JsonElement json)
    {
        var tool = json.GetProperty("tools").EnumerateArray().Single(tool => tool.GetProperty("type").GetString() == "image_generation");
        return Request(Endpoint.ResponsesTool, tool.EnumerateObject().Where(property => property.Name != "type").Select(property => (property.Name, Value(property.Value))));
    }

    private static ImageRequest Request(Endpoint endpoint, IEnumerable<(string Name, ParameterValue Value)> parameters)
    {
        var all = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        var model = all.Remove(ParameterNames.Model, out var id) ? id.Text : null;
        return new(endpoint, model, all) { Provider = Provider.OpenAI };
    }

    private static ParameterValue Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => ParameterValue.Of(json.GetRawText()),
        _ => ParameterValue.Unknown,
    };
}
