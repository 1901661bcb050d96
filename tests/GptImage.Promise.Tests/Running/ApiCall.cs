namespace GptImage.Promise.Tests;

/// <summary>One request of a program, and how it was met.</summary>
/// <param name="Host">The host that the program named.</param>
/// <param name="Path">The path, with the query where the host is not ours.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Model">The image model; null where the host is not ours or none was named.</param>
/// <param name="Parameters">The other parameters as sent.</param>
/// <param name="Error">Why it was refused.</param>
/// <param name="Body">What was sent to a host that is not ours.</param>
internal sealed record ApiCall(
    string Host, string Path, int Status, string? Model, IReadOnlyDictionary<string, string> Parameters, string? Error, string? Body)
{
    public bool IsOurs => Body is null;

    public bool IsAccepted => Status is >= 200 and < 300;
}
