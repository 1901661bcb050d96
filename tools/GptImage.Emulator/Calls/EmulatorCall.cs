namespace GptImage.Emulator;

/// <summary>One call to the emulator, as it was answered. Keys are never part of it.</summary>
public sealed record EmulatorCall
{
    /// <summary>Counts from 1, in the order in which calls were answered.</summary>
    public required long Number { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path: <c>/v1/images/generations</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The <c>Content-Type</c> of the request; <see langword="null"/> without one.</summary>
    public string? ContentType { get; init; }

    /// <summary>The image model that was asked for; <see langword="null"/> where none was named, or the request could not be read.</summary>
    public string? Model { get; init; }

    /// <summary>What to draw: the prompt, or the texts of a conversation; <see langword="null"/> where there is none.</summary>
    public string? Prompt { get; init; }

    /// <summary>The other parameters as sent, by wire name. Images are not among them.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The images as sent: <c>mask: png 1024x1024 with alpha, 12,345 bytes</c>.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>The HTTP status; 0 where nothing was answered.</summary>
    public required int Status { get; init; }

    /// <summary>How it ended, for a person.</summary>
    public required string Verdict { get; init; }

    /// <summary>The error that was answered; <see langword="null"/> where there was none.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Milliseconds from the request to the head of the response.</summary>
    public long LatencyMs { get; init; }

    /// <summary>The tokens of the request, as told in <c>usage</c>; <see langword="null"/> where nothing was drawn.</summary>
    public long? InputTokens { get; init; }

    /// <summary>The tokens of the pictures, as told in <c>usage</c>; <see langword="null"/> where nothing was drawn.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>What the API would charge in US dollars; <see langword="null"/> where nothing was drawn, or the catalogue has no price.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The paths of the pictures that were drawn for it: <c>/files/1.png</c>.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>What the header <c>x-request-id</c> of the response says.</summary>
    public required string RequestId { get; init; }
}
