using System.Globalization;

namespace GptImage.Catalog;

/// <summary>Alternatives that leave the model as it is.</summary>
internal static class Remedies
{
    private static readonly Dictionary<string, Func<Violation, ImageRequest, ModelRules, IReadOnlyList<Remedy>>> ByRule = new(StringComparer.Ordinal)
    {
        [RuleIds.CompressionNeedsLossyFormat] = (violation, request, rules) => [Remove(violation, isLossless: true), .. UseLossyFormat(request, rules)],
        [RuleIds.OutOfRange] = (violation, request, rules) => Clamp(violation, request, rules),
        [RuleIds.TransparencyNeedsAlphaFormat] = (_, request, _) =>
            [new(RemedyKeys.UsePng, "Use PNG", [Set(request, ParameterNames.OutputFormat, "png")], IsLossless: true), Opaque(request)],
        [RuleIds.TransparencyNotSupported] = (_, request, _) => [Opaque(request)],
        [RuleIds.InputFidelityNotAccepted] = (violation, _, _) => [Remove(violation, isLossless: true)],
        [RuleIds.ParameterNotAccepted] = (violation, _, _) => [Remove(violation, isLossless: !ChangesThePicture(violation.Parameter))],
        [RuleIds.QualityNotAccepted] = (violation, request, rules) => NearestQuality(violation, request, rules),
        [RuleIds.SizeNotAccepted] = (violation, _, rules) => NearestSize(violation, rules),
    };

    /// <summary>The alternatives for <paramref name="violation"/>, the default first; none where the rule has none.</summary>
    public static IReadOnlyList<Remedy> Of(Violation violation, ImageRequest request, ModelRules rules) =>
        ByRule.TryGetValue(violation.RuleId, out var of) ? of(violation, request, rules) : [];

    /// <summary>Sends the parameter no more.</summary>
    public static Remedy Remove(string parameter, bool isLossless) =>
        new(RemedyKeys.Remove, $"Remove '{parameter}'", [RequestEdit.Remove(parameter)], isLossless);

    /// <summary>Makes the background opaque.</summary>
    public static Remedy Opaque(ImageRequest request) =>
        new(RemedyKeys.Opaque, "Make the background opaque", [Set(request, ParameterNames.Background, "opaque")], IsLossless: false);

    /// <summary>Whether leaving the parameter out asks for another picture.</summary>
    public static bool ChangesThePicture(string parameter) =>
        parameter is ParameterNames.Mask or ParameterNames.Markup or ParameterNames.Image or ParameterNames.Prompt;

    private static Remedy Remove(Violation violation, bool isLossless) => Remove(violation.Parameter, isLossless);

    // Only a still picture: a GIF or SVG would become something else.
    private static Remedy[] UseLossyFormat(ImageRequest request, ModelRules rules)
    {
        if (request.Parameters.TryGetValue(ParameterNames.OutputFormat, out var format) && format.Text != "png")
        {
            return [];
        }

        var isTransparent = request.Parameters.TryGetValue(ParameterNames.Background, out var background) && background.Text != "opaque" && background.Text != "auto";
        return isTransparent
            ? rules.Formats.Count > 0 && rules.FindFormat("webp") is null ? [] : [new(RemedyKeys.UseWebP, "Use WebP", [Set(request, ParameterNames.OutputFormat, "webp")], IsLossless: false)]
            : [new(RemedyKeys.UseJpeg, "Use JPEG", [Set(request, ParameterNames.OutputFormat, "jpeg")], IsLossless: false)];
    }

    private static IReadOnlyList<Remedy> Clamp(Violation violation, ImageRequest request, ModelRules rules)
    {
        if (RuleOf(violation, request, rules) is not { } rule
            || !WireInteger.TryParse(violation.Value, out var number))
        {
            return [];
        }

        var format = request.Parameters.TryGetValue(ParameterNames.OutputFormat, out var sent) && sent.Text is { } name ? rules.FindFormat(name) : null;
        var maximum = violation.Parameter == ParameterNames.Count && format?.MaximumCount is { } count ? count : rule.Maximum;
        var bound = (number < rule.Minimum ? rule.Minimum : maximum)?.ToString(CultureInfo.InvariantCulture);
        return bound is null
            ? []
            : [new(RemedyKeys.Clamp, $"Set {violation.Parameter} to {bound}", [RequestEdit.Replace(violation.Parameter, bound)], IsLossless: false)];
    }

    private static IReadOnlyList<Remedy> NearestQuality(Violation violation, ImageRequest request, ModelRules rules)
    {
        if (RuleOf(violation, request, rules) is not { } rule || violation.Value is not { } value
            || QualityScale.Nearest(value, rule.Values, out var isSame) is not { } nearest)
        {
            return [];
        }

        return [new(RemedyKeys.Nearest, $"Use quality '{nearest}'", [RequestEdit.Replace(violation.Parameter, nearest)], isSame)];
    }

    private static IReadOnlyList<Remedy> NearestSize(Violation violation, ModelRules rules)
    {
        if (!ImageSize.TryParse(violation.Value, out var size))
        {
            return [];
        }

        var nearest = size.Nearest(rules.Size).ToString();
        return [new(RemedyKeys.Nearest, $"Use size '{nearest}'", [RequestEdit.Replace(violation.Parameter, nearest)], IsLossless: true)];
    }

    // Where the endpoint cannot be seen, a violation holds on all, so any rule of the parameter will do.
    private static ParameterRule? RuleOf(Violation violation, ImageRequest request, ModelRules rules) =>
        rules.Find(request.Endpoint == Endpoint.None ? Endpoint.Generations : request.Endpoint, violation.Parameter);

    private static RequestEdit Set(ImageRequest request, string parameter, string value) =>
        request.Parameters.ContainsKey(parameter) ? RequestEdit.Replace(parameter, value) : RequestEdit.Add(parameter, value);
}
