namespace LegacyApp.Unaffected;

/// <summary>Prompts that were tuned on one model; the files carry its name.</summary>
public static class GptImage1
{
    public const string PromptFile = "prompts/gpt-image-1.txt";

    public const string PromptFolder = "prompts/gpt-image-1/";

    public static string ArchiveName(DateOnly day) => $"gpt-image-1-{day:yyyy-MM-dd}.zip";
}
