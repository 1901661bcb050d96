namespace LegacyApp.Configuration;

/// <summary>The models we use, in one place.</summary>
public static class ModelIds
{
    public const string ImageModel = "gpt-image-1";
    public const string FastImageModel = "gpt-image-1-mini";
    public const string ChatModel = "gpt-4o";
}
