using System.ClientModel;

namespace GptImage.EndToEnd.Tests;

/// <summary>How a call ended.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Format">The format of the picture that came, where it came whole.</param>
/// <param name="Error">What the API said instead.</param>
public sealed record Outcome(int Status, string? Format, string? Error)
{
    /// <summary>Makes a call. What the API refuses is an outcome too; other exceptions pass.</summary>
    public static async Task<Outcome> OfAsync(Func<Task<byte[]>> call)
    {
        try
        {
            return new(200, Picture.WholeFormatOf(await call()), null);
        }
        catch (ClientResultException exception) when (exception.Status > 0)
        {
            return new(exception.Status, null, exception.Message);
        }
        catch (RefusedException exception)
        {
            return new(exception.Status, null, exception.Message);
        }
    }
}
