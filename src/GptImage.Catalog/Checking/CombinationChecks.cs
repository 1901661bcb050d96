namespace GptImage.Catalog;

/// <summary>Checks of parameters together: what is accepted by itself, and refused beside another.</summary>
internal static class CombinationChecks
{
    // What is sent when output_format is not.
    private const string DefaultFormat = "png";

    // In the order in which they are reported. A parameter that one of them reports is skipped by those after it.
    private static readonly Action<Inspection, OutputFormatRule>[] WithFormat = [CheckTransparency, CheckCompression, CheckStreaming, CheckCount, CheckMask];

    public static void Check(Inspection inspection)
    {
        // A format that is not visible, or that the model does not have, decides nothing.
        if ((inspection.Parameters.TryGetValue(ParameterNames.OutputFormat, out var value) ? value.Text : DefaultFormat) is { } name)
        {
            CheckParametersOfOtherFormats(inspection, name);
            if (inspection.Rules.FindFormat(name) is { } format)
            {
                foreach (var check in WithFormat)
                {
                    check(inspection, format);
                }
            }
        }

        CheckMarkup(inspection);
    }

    private static void CheckParametersOfOtherFormats(Inspection inspection, string format)
    {
        foreach (var parameter in inspection.Parameters)
        {
            if (inspection.Rules.Find(inspection.Endpoint, parameter.Key) is { OnlyWithFormat: { } only } rule && only != format)
            {
                inspection.Refuse(RuleIds.ParameterNotAccepted, rule.Name, null,
                    $"'{rule.Name}' with {Upper(format)}; only {Upper(only)} accepts it",
                    ApiErrors.OnlyWithFormat(rule.Name, only, inspection.PathOf(rule.Name)));
            }
        }
    }

    private static void CheckTransparency(Inspection inspection, OutputFormatRule format)
    {
        if (!format.SupportsTransparency && inspection.TryGetAccepted(ParameterNames.Background, out var background) && background == "transparent")
        {
            inspection.Refuse(RuleIds.TransparencyNeedsAlphaFormat, ParameterNames.Background, background,
                $"a transparent background with {Upper(format.Format)}; use PNG or WebP", ApiErrors.TransparencyOfJpeg());
        }
    }

    private static void CheckCompression(Inspection inspection, OutputFormatRule format)
    {
        const string name = ParameterNames.OutputCompression;
        if (!inspection.IsAccepted(name))
        {
            return;
        }

        var text = inspection.Parameters[name].Text;
        if (format.MinimumCompression is not { } minimum)
        {
            inspection.Refuse(RuleIds.CompressionNeedsLossyFormat, name, text, $"{name} with {Upper(format.Format)}; leave it out",
                NotWithFormat(inspection, name, format));
        }
        else if (text is not null && WireInteger.TryParse(text, out var compression) && compression >= 0 && compression < minimum)
        {
            inspection.Refuse(RuleIds.CompressionNeedsLossyFormat, name, text, $"{name} = {text} with {Upper(format.Format)}; leave it out, or use JPEG or WebP",
                format.Format == DefaultFormat ? ApiErrors.CompressionOfPng(inspection.Endpoint) : NotWithFormat(inspection, name, format));
        }
    }

    private static void CheckStreaming(Inspection inspection, OutputFormatRule format)
    {
        if (format.SupportsStreaming)
        {
            return;
        }

        if (inspection.TryGetAccepted(ParameterNames.Stream, out var stream) && stream == "true")
        {
            inspection.Refuse(RuleIds.ValueNotAccepted, ParameterNames.Stream, stream, $"streaming with {Upper(format.Format)}",
                ApiErrors.NotWithFormat(ParameterNames.Stream, format.Format, ParameterNames.Stream));
        }

        if (inspection.TryGetAccepted(ParameterNames.PartialImages, out var partial) && WireInteger.TryParse(partial, out var number) && number > 0)
        {
            inspection.Refuse(RuleIds.ValueNotAccepted, ParameterNames.PartialImages, partial, $"partial images with {Upper(format.Format)}",
                NotWithFormat(inspection, ParameterNames.PartialImages, format));
        }
    }

    private static void CheckCount(Inspection inspection, OutputFormatRule format)
    {
        if (format.MaximumCount is { } maximum && inspection.TryGetAccepted(ParameterNames.Count, out var count)
            && WireInteger.TryParse(count, out var images) && images > maximum)
        {
            inspection.Refuse(RuleIds.OutOfRange, ParameterNames.Count, count, $"n = {count} with {Upper(format.Format)}; only {maximum} is accepted",
                ApiErrors.AboveMaximum(ParameterNames.Count, count, maximum) with { IsDocumented = false });
        }
    }

    private static void CheckMask(Inspection inspection, OutputFormatRule format)
    {
        if (!format.SupportsMask && inspection.IsAccepted(ParameterNames.Mask))
        {
            inspection.Refuse(RuleIds.EditsNotSupported, ParameterNames.Mask, null, $"a mask with {Upper(format.Format)}",
                ApiErrors.NotWithFormat(ParameterNames.Mask, format.Format, ParameterNames.Mask));
        }
    }

    private static void CheckMarkup(Inspection inspection)
    {
        if (inspection.IsAccepted(ParameterNames.Markup) && inspection.IsAccepted(ParameterNames.Mask))
        {
            inspection.Refuse(RuleIds.ValueNotAccepted, ParameterNames.Markup, null, "markup together with a mask; send one of them",
                ApiErrors.NotTogether(ParameterNames.Markup, ParameterNames.Mask));
        }
    }

    private static ApiError NotWithFormat(Inspection inspection, string name, OutputFormatRule format) =>
        ApiErrors.NotWithFormat(name, format.Format, inspection.PathOf(name));

    private static string Upper(string format) => format.ToUpperInvariant();
}
