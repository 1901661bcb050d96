namespace LegacyApp.Unaffected;

/// <summary>
/// Text for people. It speaks of gpt-image-1, <c>gpt-image-1-mini</c> and "gpt-image-1.5", and sends none of them.
/// </summary>
public static class HelpText
{
    // History: "dall-e-2" until May 2024, "dall-e-3" until June 2025, then gpt-image-1.
    // new ImageClient("gpt-image-1", key) was how the first version began.
    public const string Usage = """
        legacy-app <command>

          --list   every command with a line about it
          all      run every command

        OPENAI_API_KEY is needed. OPENAI_BASE_URL is optional and ends in /v1.
        Covers are drawn by gpt-image-1; set PREVIEW_IMAGE_MODEL to try gpt-image-1-mini or another model.
        """;

    /// <summary>Shown beside the model box, which starts with "gpt-image-1".</summary>
    /// <example><code>studio.OpenAI.GetImageClient("gpt-image-1");</code></example>
    public static string ModelHint => "Type a model id, for example gpt-image-1 or gpt-image-1.5.";

    /* A retired experiment:
       options.InputFidelity = ImageInputFidelity.High;
       model = "gpt-image-1"; */
    public static string Greeting => "Pictures by GPT Image 1";

    public static void LogChoice(TextWriter log, string model, int milliseconds)
    {
        log.WriteLine($"Picture by {model} in {milliseconds} ms (gpt-image-1 took 30 s on average).");
        log.WriteLine("Compared with {0}: {1:P0}", "gpt-image-1", milliseconds / 30_000.0);
    }
}
