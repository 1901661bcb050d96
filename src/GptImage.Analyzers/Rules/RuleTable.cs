using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Rules;

/// <summary>Every rule, in the order of the ids. Descriptors, documentation and help come from here.</summary>
internal static class RuleTable
{
    private const string Gpt2 = "gpt-image-2";
    private const string Sunburst26 = "gpt-image-2.6-sunburst";

    /// <summary>While there is one, no other rule guesses what was meant.</summary>
    public static readonly Rule SettingNotAccepted = new(RuleIds.SettingNotAccepted, DiagnosticSeverity.Error,
        "Setting not accepted",
        "A setting of the GPT Image migration kit has a value that means nothing. The other rules stay silent until it is corrected.")
    {
        Message = "{0} = '{1}' is not accepted: use {2}",
    };

    public static readonly Rule LegacyModel = new(RuleIds.LegacyModel, DiagnosticSeverity.Warning,
        "Legacy image model",
        "OpenAI has shut the model down or announced its end. The fix replaces the id and changes what the new model refuses in the same calls.")
    {
        Message = "'{0}' {1}: use '{2}'",
        Batch = "the id becomes the target, together with what the target refuses in the same calls",
    };

    public static readonly Rule LegacyModelNeedsDecision = new(RuleIds.LegacyModelNeedsDecision, DiagnosticSeverity.Warning,
        "Legacy image model whose call needs a decision",
        "The target model refuses something that the call asks for, and there is no change that keeps the picture as it is. The IDE offers each alternative.")
    {
        Message = "'{0}' {1}, and cannot simply become '{2}': {3}",
        Choices = "each alternative: another model, or the call without what stands in the way",
    };

    public static readonly Rule LegacyModelOfLibrary = new(RuleIds.LegacyModelOfLibrary, DiagnosticSeverity.Warning,
        "Legacy image model chosen by the client library",
        "The code names no id: a constant of the library stands for it, or the library takes it where an argument is left out. The fix names the target, with what it refuses in the same calls.")
    {
        Message = "The library sends '{0}' here, which {1}: name '{2}'",
        Batch = "the target is named, together with what it refuses in the same calls",
    };

    public static readonly Rule LegacyDeployment = new(RuleIds.LegacyDeployment, DiagnosticSeverity.Warning,
        "Deployment named after a legacy image model",
        "On Azure the id in the code is the name of a deployment. Create a deployment of a current model first, then change the name.")
    {
        Message = "Deployment '{0}' stands for '{1}', which {2}: deploy '{3}' and use the name of that deployment",
    };

    public static readonly Rule LegacyModelMentioned = new(RuleIds.LegacyModelMentioned, DiagnosticSeverity.Info,
        "Legacy image model mentioned",
        "Comparisons, switch arms, price tables, labels and test data that name a legacy model may have to know the new one beside it.")
    {
        Message = "'{0}' {1}: {2}",
        Choices = "replace the id",
    };

    public static readonly Rule LegacyModelConfigured = new(RuleIds.LegacyModelConfigured, DiagnosticSeverity.Warning,
        "Legacy image model in a configuration file",
        "A setting names a model that OpenAI has shut down or announced the end of. Whether another may stand there is for the code to say that reads the setting.")
    {
        Message = "'{0}' in '{1}' {2}{3}",
        IsAboutFiles = true,
    };

    public static readonly Rule VariationsRetired = new(RuleIds.VariationsRetired, DiagnosticSeverity.Warning,
        "Image variations endpoint is retired",
        "No model serves the variations endpoint any more. An edit with a prompt that asks for a variation takes its place.")
    {
        Marked = MarkedPart.Request,
        Refused = [Request(Endpoint.Variations, Gpt2)],
    };

    public static readonly Rule DecidesByLegacyModel = new(RuleIds.DecidesByLegacyModel, DiagnosticSeverity.Warning,
        "Code decides by a legacy image model",
        "The id that is sent gets to a comparison, a case or a list of ids that does not know the target: as soon as the id moves, the program does something else.")
    {
        Message = "Code decides by '{0}' here, and does not know '{1}'",
        Batch = "the target is named beside the id, where that says the same",
    };

    public static readonly Rule EditsNotSupported = new(RuleIds.EditsNotSupported, DiagnosticSeverity.Warning,
        "Model does not support image edits",
        "The provider does not offer the edits endpoint, or a mask, for the model. OpenAI and apiyi differ here: gpt_image.provider decides whose rule counts.")
    {
        Batch = "the model becomes the target",
        Refused = [Request(Endpoint.Edits, "gpt-image-1.5") with { Provider = Provider.Apiyi }],
    };

    public static readonly Rule UrlNeverSet = new(RuleIds.UrlNeverSet, DiagnosticSeverity.Warning,
        "Image URL is never set by GPT Image models",
        "GPT Image models respond with base64 data and never with a URL: what reads the URL gets null, or an exception.")
    {
        Message = "'{0}' is never set by GPT Image models: read the bytes",
        Choices = "the bytes of the image where it is downloaded",
    };

    public static readonly Rule TimeoutTooShort = new(RuleIds.TimeoutTooShort, DiagnosticSeverity.Info,
        "Time-out shorter than an image takes, or a retry that may buy a second one",
        "An image takes up to two minutes, at some gateways five. A call that is given up may have made its image, and so may each that is made again.")
    {
        Choices = "five minutes",
    };

    public static readonly Rule InputImageWithoutType = new(RuleIds.InputImageWithoutType, DiagnosticSeverity.Warning,
        "Input image without a media type",
        "The part of a form that holds an input image has to say which image it is: the API refuses application/octet-stream.")
    {
        Choices = "the type of the file's extension",
    };

    public static readonly IReadOnlyList<Rule> All =
    [
        SettingNotAccepted,
        LegacyModel,
        LegacyModelNeedsDecision,
        LegacyModelOfLibrary,
        LegacyDeployment,
        LegacyModelMentioned,
        LegacyModelConfigured,
        VariationsRetired,
        DecidesByLegacyModel,
        new(RuleIds.CompressionNeedsLossyFormat, DiagnosticSeverity.Warning,
            "Output compression needs JPEG or WebP",
            "PNG is not compressed with loss: the API refuses a compression below 100 unless the output format is JPEG or WebP, and PNG is the default format.")
        {
            Marked = MarkedPart.Parameter,
            Batch = "removes the compression",
            Choices = "use JPEG, or WebP where the background is transparent",
            Refused = [Request(Endpoint.Generations, Gpt2, (OutputCompression, 70))],
        },
        new(RuleIds.OutOfRange, DiagnosticSeverity.Warning,
            "Value out of range",
            "The API takes one to ten images a call, a compression of 0 to 100 and up to three partial images.")
        {
            Choices = "the nearest value in range",
            Refused =
            [
                Request(Endpoint.Generations, Gpt2, (Count, 11)),
                Request(Endpoint.Generations, Gpt2, (OutputCompression, 101), (OutputFormat, "jpeg")),
                Request(Endpoint.ResponsesTool, Gpt2, (PartialImages, 4)),
            ],
        },
        new(RuleIds.TransparencyNeedsAlphaFormat, DiagnosticSeverity.Warning,
            "Transparent background needs PNG or WebP",
            "JPEG has no alpha channel: every model refuses a transparent background with it.")
        {
            Batch = "the format becomes PNG",
            Choices = "make the background opaque",
            Refused = [Request(Endpoint.Generations, Sunburst26, (Background, "transparent"), (OutputFormat, "jpeg"))],
        },
        new(RuleIds.TransparencyNotSupported, DiagnosticSeverity.Warning,
            "Model does not support transparent backgrounds",
            "The model refuses a transparent background. gpt-image-2.5 and later accept it.")
        {
            Choices = "use a model that supports it; make the background opaque",
            Refused = [Request(Endpoint.Generations, Gpt2, (Background, "transparent"))],
        },
        EditsNotSupported,
        new(RuleIds.InputFidelityNotAccepted, DiagnosticSeverity.Warning,
            "Model does not accept input fidelity",
            "gpt-image-2 and later always keep input images at high fidelity and refuse the parameter, whatever its value.")
        {
            Marked = MarkedPart.Parameter,
            Batch = "removes the parameter",
            Refused =
            [
                Request(Endpoint.Edits, Gpt2, (InputFidelity, "high")),
                Request(Endpoint.Edits, "gpt-image-1-mini", (InputFidelity, "high")),
                Request(Endpoint.Generations, Gpt2, (InputFidelity, "high")),
            ],
        },
        new(RuleIds.ParameterNotAccepted, DiagnosticSeverity.Warning,
            "Parameter not accepted by GPT Image models",
            "The parameter belongs to DALL-E or to no image endpoint at all: GPT Image models refuse the request. They always respond with base64 data.")
        {
            Marked = MarkedPart.Parameter,
            Batch = "removes the parameter",
            Refused =
            [
                Request(Endpoint.Generations, Gpt2, (ResponseFormat, "b64_json")),
                Request(Endpoint.Generations, Gpt2, (Style, "vivid")),
                Request(Endpoint.ResponsesTool, Gpt2, (Style, "vivid")),
            ],
        },
        new(RuleIds.QualityNotAccepted, DiagnosticSeverity.Warning,
            "Quality not accepted",
            "GPT Image models know low, medium, high and auto, later ones also xhigh and max. The DALL-E words standard and hd are refused; GeneratedImageQuality.High sends hd.")
        {
            Batch = "`hd` becomes `high`, `standard` becomes `medium`",
            Choices = "the nearest accepted quality, for other words of the scale",
            Refused =
            [
                Request(Endpoint.Generations, Gpt2, (Quality, "hd")),
                Request(Endpoint.Generations, Gpt2, (Quality, "xhigh")),
                Request(Endpoint.Generations, Sunburst26, (Quality, "standard")),
            ],
        },
        new(RuleIds.SizeNotAccepted, DiagnosticSeverity.Warning,
            "Size not accepted",
            "Models before gpt-image-2 take three fixed sizes; gpt-image-2 and later take any whose edges are multiples of 16, within limits of edge, ratio and area.")
        {
            Batch = "the nearest accepted size",
            Refused =
            [
                Request(Endpoint.Generations, "gpt-image-1.5", (Size, "1792x1024")),
                Request(Endpoint.Generations, Gpt2, (Size, "1920x1080")),
                Request(Endpoint.Generations, Gpt2, (Size, "512x512")),
                Request(Endpoint.Generations, Gpt2, (Size, "4096x2304")),
                Request(Endpoint.Generations, Gpt2, (Size, "2048x512")),
                Request(Endpoint.Generations, Gpt2, (Size, "3840x3840")),
                Request(Endpoint.Generations, Gpt2, (Size, "16:9")),
            ],
        },
        new(RuleIds.PromptLength, DiagnosticSeverity.Warning,
            "Prompt too long or empty",
            "GPT Image models take prompts of 1 to 32,000 characters.")
        {
            Refused = [Request(Endpoint.Generations, Gpt2, (Prompt, new string('x', 32_001)))],
        },
        UrlNeverSet,
        new(RuleIds.IgnoredOrBilled, DiagnosticSeverity.Warning,
            "Parameter ignored or billed by the gateway model",
            "The gateway's own models take some parameters without effect, and bill for more images than they make."),
        new(RuleIds.TooManyImages, DiagnosticSeverity.Warning,
            "Too many input images",
            "An edit takes up to 16 input images.")
        {
            Marked = MarkedPart.Request,
            Refused = [Request(Endpoint.Edits, Gpt2, (Image, 17))],
        },
        new(RuleIds.ValueNotAccepted, DiagnosticSeverity.Warning,
            "Value not accepted",
            "The parameter is one of the API's, and the value is none that the model accepts.")
        {
            Refused =
            [
                Request(Endpoint.Generations, Gpt2, (OutputFormat, "gif")),
                Request(Endpoint.Generations, Gpt2, (Moderation, "off")),
                Request(Endpoint.Generations, Gpt2, (Background, "white")),
            ],
        },
        TimeoutTooShort,
        InputImageWithoutType,
    ];

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = All.Select(rule => rule.Descriptor).ToImmutableArray();

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id);

    /// <summary>The rule with the id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Rule Of(string id) => ById[id];

    private static ImageRequest Request(Endpoint endpoint, string model, params (string Name, ParameterValue Value)[] parameters) =>
        new(endpoint, model, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
}
