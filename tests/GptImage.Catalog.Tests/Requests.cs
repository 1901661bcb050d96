namespace GptImage.Catalog.Tests;

/// <summary>Short ways to write requests.</summary>
internal static class Requests
{
    public static ImageRequest Generation(string? model, params (string Name, ParameterValue Value)[] parameters) => To(Endpoint.Generations, model, parameters);

    public static ImageRequest Edit(string? model, params (string Name, ParameterValue Value)[] parameters) => To(Endpoint.Edits, model, parameters);

    public static ImageRequest Tool(string? model, params (string Name, ParameterValue Value)[] parameters) => To(Endpoint.ResponsesTool, model, parameters);

    public static ImageRequest To(Endpoint endpoint, string? model, params (string Name, ParameterValue Value)[] parameters) =>
        new(endpoint, model, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
}
