namespace LegacyApp.Configuration;

/// <summary>The "Images" section of our configuration.</summary>
public sealed class ImageSettings
{
    /// <summary>The model for finished pictures. Default: gpt-image-1.</summary>
    public string Model { get; set; } = "gpt-image-1";

    public string PreviewModel { get; set; } = "gpt-image-1-mini";
}

/// <summary>What a job asks for.</summary>
public sealed class JobOptions
{
    public required string Prompt { get; init; }

    public string? Model { get; init; }
}
