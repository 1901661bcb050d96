namespace GptImage.Catalog;

/// <summary>
/// The ids of all rules, once. They are for ever: never reused, never renumbered. <c>GIM0xx</c> is about the model, <c>GIM1xx</c> about the rest of the request.
/// The code fixes link this file: they know no model, but must say which diagnostics they can fix.
/// </summary>
internal static class RuleIds
{
    public const string SettingNotAccepted = "GIM000";
    public const string LegacyModel = "GIM001";
    public const string LegacyModelNeedsDecision = "GIM002";
    public const string LegacyModelOfLibrary = "GIM003";
    public const string LegacyDeployment = "GIM004";
    public const string LegacyModelMentioned = "GIM005";
    public const string LegacyModelConfigured = "GIM006";
    public const string VariationsRetired = "GIM007";
    public const string DecidesByLegacyModel = "GIM008";

    public const string CompressionNeedsLossyFormat = "GIM101";
    public const string OutOfRange = "GIM102";
    public const string TransparencyNeedsAlphaFormat = "GIM103";
    public const string TransparencyNotSupported = "GIM104";
    public const string EditsNotSupported = "GIM105";
    public const string InputFidelityNotAccepted = "GIM106";
    public const string ParameterNotAccepted = "GIM107";
    public const string QualityNotAccepted = "GIM108";
    public const string SizeNotAccepted = "GIM109";
    public const string PromptLength = "GIM110";
    public const string UrlNeverSet = "GIM111";
    public const string IgnoredOrBilled = "GIM112";
    public const string TooManyImages = "GIM113";
    public const string ValueNotAccepted = "GIM114";
    public const string TimeoutTooShort = "GIM115";
    public const string InputImageWithoutType = "GIM116";
}
