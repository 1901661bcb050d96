namespace GptImage.Client;

/// <summary>How the value of a parameter is written in JSON.</summary>
internal static class WireTypes
{
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        ParameterNames.Count,
        ParameterNames.OutputCompression,
        ParameterNames.PartialImages,
        ParameterNames.FrameCount,
        ParameterNames.FrameDuration,
        ParameterNames.Stream,
        ParameterNames.Svg,
    };

    /// <summary>Whether it is a string; otherwise a number, a boolean or an object, written as it is.</summary>
    public static bool IsJsonString(string parameter) => !Others.Contains(parameter);
}
