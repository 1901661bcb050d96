namespace GptImage.Catalog;

/// <summary>Ids of the rules that look at a request.</summary>
internal static class ViolationIds
{
    public const string VariationsRetired = "GIM007";
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
    public const string IgnoredOrBilled = "GIM112";
    public const string TooManyImages = "GIM113";
    public const string ValueNotAccepted = "GIM114";
}
