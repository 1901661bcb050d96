using System.Text.Json;
using System.Text.Json.Nodes;

namespace GptImage.Emulator;

/// <summary>Responds from a folder of recordings. A request that occurs several times gets its responses in the order of their files, and then the last one again.</summary>
internal sealed class Replay
{
    /// <summary>Where the pictures behind URLs are.</summary>
    public const string Root = "/recordings";

    private readonly string _folder;
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<(string Name, JsonNode Response)>> _responses = new(StringComparer.Ordinal);

    private Replay(string folder) => _folder = folder;

    /// <summary>Reads every <c>.json</c> of a folder.</summary>
    /// <exception cref="ArgumentException">There is no such folder, or a file is no recording.</exception>
    public static Replay Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ArgumentException($"There is no folder '{folder}' to replay from.");
        }

        var replay = new Replay(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                replay.Add(Path.GetFileName(file), JsonNode.Parse(File.ReadAllBytes(file)));
            }
            catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
            {
                throw new ArgumentException($"'{file}' is no recording: {exception.Message}.", exception);
            }
        }

        return replay;
    }

    /// <summary>Responds, where a recording has this request.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> TryRespondAsync(HttpContext http)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var request = await RecordedRequest.ReadAsync(http.Request, file =>
        {
            var name = $"{files.Count}";
            files.Add(name, file);
            return name;
        });
        if (request is null || Take(RecordedRequest.Identify(request, name => files[name])) is not var (recording, response))
        {
            return false;
        }

        CallInProgress.Of(http).ReplayedFrom = recording;
        await RecordedResponse.WriteAsync(response, http.Response, ReadFile, name => $"{http.Request.Scheme}://{http.Request.Host}{Root}/{name}");
        return true;
    }

    /// <summary><c>GET /recordings/{name}</c>: the pictures behind the URLs in responses.</summary>
    public async Task SendFileAsync(HttpContext http)
    {
        if (!_files.Contains(http.GetRouteValue("name") as string ?? ""))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await http.Response.SendFileAsync(Path.GetFullPath(Path.Combine(_folder, (string)http.GetRouteValue("name")!)), http.RequestAborted);
    }

    private void Add(string name, JsonNode? recording)
    {
        if (recording is not JsonObject)
        {
            throw new FormatException("It is an object with 'request' and 'response'");
        }

        RecordedResponse.Validate(recording["response"]);
        foreach (var file in AttachedFiles.NamesIn(recording))
        {
            if (file != Path.GetFileName(file) || !File.Exists(Path.Combine(_folder, file)))
            {
                throw new FormatException($"The file '{file}' is not beside it");
            }

            _files.Add(file);
        }

        var request = RecordedRequest.Identify(recording["request"], ReadFile);
        if (!_responses.TryGetValue(request, out var responses))
        {
            _responses.Add(request, responses = new());
        }

        responses.Enqueue((name, recording["response"]!));
    }

    private (string Name, JsonNode Response)? Take(string request)
    {
        lock (_gate)
        {
            return !_responses.TryGetValue(request, out var responses) ? null
                : responses.Count > 1 ? responses.Dequeue()
                : responses.Peek();
        }
    }

    private byte[] ReadFile(string name) => File.ReadAllBytes(Path.Combine(_folder, name));
}
