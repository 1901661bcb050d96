using System.Text.Json;

namespace GptImage.Emulator;

/// <summary><c>GET</c> and <c>PUT /emulator/settings</c>. No key is needed: the emulator listens on loopback only.</summary>
/// <param name="current">The settings in force.</param>
internal sealed class SettingsEndpoint(CurrentSettings current)
{
    /// <summary>What is in force.</summary>
    public async Task GetAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(current.Settings.ToJson(), http.RequestAborted);
    }

    /// <summary>
    /// Puts the settings of the body in force; what it leaves out is reset to its default. 400, and nothing changes, when they are wrong.
    /// </summary>
    public async Task PutAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        try
        {
            current.Settings = EmulatorSettings.FromJson(await reader.ReadToEndAsync(http.RequestAborted));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(exception.Message, http.RequestAborted);
            return;
        }

        await GetAsync(http);
    }
}
