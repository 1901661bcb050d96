namespace GptImage.Emulator;

/// <summary>Sends the first half of a response.</summary>
internal static class TruncatedResponse
{
    /// <summary>Lets <paramref name="respond"/> write the whole response, and sends half of it.</summary>
    /// <param name="http">Where to.</param>
    /// <param name="respond">Writes the response.</param>
    /// <param name="staysOpen">Whether the connection then stays open until the caller gives up; otherwise it is closed at once.</param>
    public static async Task SendAsync(HttpContext http, Func<Task> respond, bool staysOpen)
    {
        var connection = http.Response.Body;
        using var whole = new MemoryStream();
        http.Response.Body = whole;
        try
        {
            await respond();
        }
        finally
        {
            http.Response.Body = connection;
        }

        // A stream of events has no length, and any other response is recognized as cut by its length.
        var isStream = http.Response.ContentType?.StartsWith(EventStream.ContentType, StringComparison.Ordinal) == true;
        http.Response.ContentLength = isStream ? null : whole.Length;
        await connection.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length / 2), http.RequestAborted);
        await connection.FlushAsync(http.RequestAborted);
        if (staysOpen)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }

        // The server sends what it was given and closes; to abort would throw away what has not left yet.
        throw new IOException("The response ends here, as planned.");
    }
}
