namespace GptImage.Catalog;

/// <summary>One request to an image endpoint, as it is sent.</summary>
/// <param name="Endpoint">Its endpoint; <see cref="Endpoint.None"/> when that cannot be seen: then only rules that hold on every endpoint apply.</param>
/// <param name="Model">The model id as sent, or <see langword="null"/> when it cannot be seen.</param>
/// <param name="Parameters">
/// What is sent, by wire name (<see cref="ParameterNames"/>); an absent key is not sent, so the API's default applies.
/// <c>model</c> is not among them. <c>image</c> holds the number of input images.
/// </param>
public sealed record ImageRequest(Endpoint Endpoint, string? Model, IReadOnlyDictionary<string, ParameterValue> Parameters)
{
    /// <summary>Whose rules apply. Default: <see cref="Provider.Any"/>.</summary>
    public Provider Provider { get; init; } = Provider.Any;
}
