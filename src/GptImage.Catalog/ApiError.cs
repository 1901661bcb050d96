namespace GptImage.Catalog;

/// <summary>The error that the API responds with.</summary>
/// <param name="Status">The HTTP status, 400 for nearly all; 200 where nothing fails: <see cref="None"/>.</param>
/// <param name="Message">The exact message, or the documented form of it.</param>
/// <param name="Type"><c>error.type</c>.</param>
/// <param name="Code"><c>error.code</c>, <see langword="null"/> where none was documented.</param>
/// <param name="Parameter"><c>error.param</c>, <see langword="null"/> where the API sends none or none was documented.</param>
public sealed record ApiError(int Status, string Message, string Type, string? Code, string? Parameter)
{
    /// <summary>No error: the call is answered, but not as it was meant.</summary>
    public static ApiError None { get; } = new(200, "", "", null, null);

    /// <summary>Whether the message, or its form, was documented or measured; otherwise only the refusal is known, and the words are the catalogue's.</summary>
    public bool IsDocumented { get; init; } = true;
}
