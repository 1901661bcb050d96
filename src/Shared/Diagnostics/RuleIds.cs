namespace GptImage.Diagnostics;

/// <summary>Diagnostic ids. They are for ever: never reused, never renumbered. This file is linked into the analyzers and the code fixes.</summary>
internal static class RuleIds
{
    /// <summary>A setting that cannot be used.</summary>
    public const string InvalidConfiguration = "GIM000";

    public const string LegacyModel = "GIM001";
    public const string LegacyModelNeedsDecision = "GIM002";
    public const string LegacyDeployment = "GIM004";
    public const string LegacyModelMentioned = "GIM005";

    public const string OutputCompressionNeedsLossyFormat = "GIM101";
    public const string TransparencyNeedsAlphaFormat = "GIM103";
    public const string TransparencyNotSupported = "GIM104";
    public const string EditsNotSupported = "GIM105";
    public const string InputFidelityNotAccepted = "GIM106";
    public const string ParameterNotAccepted = "GIM107";
    public const string QualityNotAccepted = "GIM108";
    public const string SizeNotAccepted = "GIM109";
}
