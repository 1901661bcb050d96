using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GptImage.Emulator;

/// <summary>Writes each call that makes pictures to a folder, with its response: <c>0001-generations.json</c>, and files beside it.</summary>
internal sealed class Recorder
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder;
    private readonly PictureStore _store;
    private int _last;

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public Recorder(string folder, PictureStore store)
    {
        _store = store;
        _folder = Directory.CreateDirectory(folder).FullName;
        _last = Directory.EnumerateFiles(_folder, "*-*.json").Max(file => NumberOf(Path.GetFileName(file))) ?? 0;
    }

    /// <summary>Lets <paramref name="next"/> respond, and writes down what it did before the caller sees the end of it.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await next(http);
            return;
        }

        var (connection, aborted) = (http.Response.Body, http.RequestAborted);
        using var sent = new MemoryStream();
        http.Response.Body = new CopyingStream(connection, sent);

        // Without it, a caller could have all that it waits for before the file is there.
        http.Response.OnStarting(() =>
        {
            http.Response.ContentLength = null;
            return Task.CompletedTask;
        });

        try
        {
            await next(http);
        }
        finally
        {
            (http.Response.Body, http.RequestAborted) = (connection, aborted);
        }

        if (IsWorthKeeping(http))
        {
            sent.Position = 0;
            await WriteAsync(http, sent);
        }
    }

    // What was cut, refused for lack of a key, a mistake of the emulator, or came out of a recording itself, is nothing to replay.
    private static bool IsWorthKeeping(HttpContext http)
    {
        var call = CallInProgress.Of(http);
        return call is { PlannedFailure: not (Failure.Drop or Failure.Truncate or Failure.Stall), ReplayedFrom: null, IsFault: false }
            && http.Response.StatusCode != StatusCodes.Status401Unauthorized
            && !http.RequestAborted.IsCancellationRequested;
    }

    private async Task WriteAsync(HttpContext http, Stream sent)
    {
        var files = new List<byte[]>();
        var (recording, name) = Create(http.Request.Path.Value!.Split('/')[^1]);
        await using (recording)
        {
            string Add(byte[] file)
            {
                files.Add(file);
                return string.Create(CultureInfo.InvariantCulture, $"{name}-{files.Count}.{ExtensionOf(file)}");
            }

            var request = await RecordedRequest.ReadAsync(http.Request, Add);
            if (request is not null)
            {
                var call = new JsonObject { ["request"] = request, ["response"] = RecordedResponse.Read(http.Response, sent, _store, Add) };
                foreach (var (index, file) in files.Index())
                {
                    await File.WriteAllBytesAsync(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{index + 1}.{ExtensionOf(file)}")), file);
                }

                await JsonSerializer.SerializeAsync(recording, call, Readable);
                return;
            }
        }

        File.Delete(Path.Combine(_folder, name + ".json"));
    }

    // The next number that is free: another emulator may write to the same folder.
    private (FileStream File, string Name) Create(string operation)
    {
        while (true)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _last):0000}-{operation}");
            var path = Path.Combine(_folder, name + ".json");
            if (!File.Exists(path))
            {
                try
                {
                    return (new FileStream(path, FileMode.CreateNew, FileAccess.Write), name);
                }
                catch (IOException) when (File.Exists(path))
                {
                    // Taken since.
                }
            }
        }
    }

    private static int? NumberOf(string fileName) =>
        int.TryParse(fileName.AsSpan(0, fileName.IndexOf('-')), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string ExtensionOf(byte[] file) =>
        ImageHeader.Read(file) is { } header ? header.Type
        : file.AsSpan().StartsWith("GIF8"u8) ? "gif"
        : file.AsSpan().StartsWith("<svg"u8) ? "svg"
        : "bin";
}
