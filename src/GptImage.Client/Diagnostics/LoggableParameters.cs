namespace GptImage.Client;

/// <summary>Parameters whose values may stand in logs and exceptions. Those of all others may tell the prompt or name a person.</summary>
internal static class LoggableParameters
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        ParameterNames.Model,
        ParameterNames.Count,
        ParameterNames.Size,
        ParameterNames.Quality,
        ParameterNames.Background,
        ParameterNames.OutputFormat,
        ParameterNames.OutputCompression,
        ParameterNames.Moderation,
        ParameterNames.Stream,
        ParameterNames.PartialImages,
        ParameterNames.InputFidelity,
        ParameterNames.ResponseFormat,
        ParameterNames.Style,
        ParameterNames.Image, // their number
        ParameterNames.Complexity,
        ParameterNames.FrameCount,
        ParameterNames.FrameDuration,
    };

    public static bool Contains(string parameter) => Names.Contains(parameter);
}
