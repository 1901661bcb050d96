namespace GptImage.Catalog;

/// <summary>The words in which the tables of parameters are written.</summary>
internal static class RuleRow
{
    public const Endpoint Images = Endpoint.Generations | Endpoint.Edits;

    public const Endpoint Tool = Endpoint.ResponsesTool;

    public const Endpoint Everywhere = Images | Tool;

    /// <summary>Accepted, and the value is not judged.</summary>
    public static ParameterRule Free(string name, Endpoint endpoints) => new(name, endpoints);

    public static ParameterRule Text(string name, Endpoint endpoints, int minimumLength, int maximumLength) =>
        new(name, endpoints) { MinimumLength = minimumLength, MaximumLength = maximumLength };

    public static ParameterRule Integer(string name, Endpoint endpoints, int minimum, int maximum, string? absent) =>
        new(name, endpoints) { Minimum = minimum, Maximum = maximum, Default = absent };

    public static ParameterRule OneOf(string name, Endpoint endpoints, string? absent, params string[] values) =>
        new(name, endpoints) { Values = values, Default = absent };

    /// <summary>"Unknown parameter".</summary>
    public static ParameterRule Unknown(string name, Endpoint endpoints) => new(name, endpoints) { Presence = Outcome.UnknownParameter };

    /// <summary>Known, but not for this model.</summary>
    public static ParameterRule Refused(string name, Endpoint endpoints) => new(name, endpoints) { Presence = Outcome.Refused };

    public static ParameterRule Ignored(string name, Endpoint endpoints) => new(name, endpoints) { Presence = Outcome.Ignored };

    /// <summary>Names that people send and that no edition of the Images API has.</summary>
    public static IEnumerable<ParameterRule> NotOfTheImagesApi() =>
    [
        Unknown("seed", Everywhere),
        Unknown("aspect_ratio", Everywhere),
        Unknown("negative_prompt", Everywhere),
        Unknown("thinking", Everywhere),
        Unknown("reasoning", Images), // a parameter of the Responses API, beside the tool
    ];
}
