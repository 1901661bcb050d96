using System.Globalization;

namespace GptImage.Catalog;

/// <summary>One request held against the rules of one provider for one model, on one endpoint. Remedies are not its business.</summary>
/// <param name="request">The request.</param>
/// <param name="endpoint">Where it goes: one endpoint.</param>
/// <param name="rules">The rules.</param>
/// <param name="model">The id as sent, for the API's words.</param>
/// <param name="subject">Who refuses, at the start of each message.</param>
internal sealed class Inspection(ImageRequest request, Endpoint endpoint, ModelRules rules, string model, string subject)
{
    // What is sent when output_format is not.
    private const string DefaultFormat = "png";

    private List<Violation>? found;

    /// <summary>Every violation, or <see langword="null"/>: nearly all requests have none.</summary>
    public List<Violation>? Run()
    {
        if (endpoint == Endpoint.Variations)
        {
            LookAtVariations();
            return found;
        }

        if (endpoint == Endpoint.Edits && (rules.Endpoints & Endpoint.Edits) == 0)
        {
            Add(RuleIds.EditsNotSupported, ParameterNames.Model, model, "image edits; use a model that supports them", ApiErrors.EditsOfModel(model));
        }

        foreach (var parameter in request.Parameters)
        {
            LookAt(parameter.Key, parameter.Value);
        }

        LookAtFormat();
        if (IsAccepted(ParameterNames.Markup) && IsAccepted(ParameterNames.Mask))
        {
            Add(RuleIds.ValueNotAccepted, ParameterNames.Markup, null, "markup together with a mask; send one of them",
                ApiErrors.NotTogether(ParameterNames.Markup, ParameterNames.Mask));
        }

        return found;
    }

    // The retirement is OpenAI's; the gateway never offered the endpoint, so it documents nothing.
    private void LookAtVariations()
    {
        if (rules.Provider == Provider.OpenAI)
        {
            found =
            [
                new(RuleIds.VariationsRetired, ParameterNames.Model, request.Model, "The variations endpoint is retired; use edits with a prompt",
                    rules.Provider, []) { Error = ApiErrors.VariationsRetired() },
            ];
        }
    }

    private void LookAt(string name, ParameterValue value)
    {
        if (name == ParameterNames.Size)
        {
            LookAtSize(value);
        }
        else if (name == ParameterNames.Image)
        {
            LookAtImages(value);
        }
        else if (rules.Find(endpoint, name) is { } rule)
        {
            if (rule.Presence != Outcome.Accepted)
            {
                AddPresence(rule);
            }
            else if (value.Text is { } text)
            {
                LookAtValue(rule, text);
            }
        }
    }

    private void AddPresence(ParameterRule rule)
    {
        var name = rule.Name;
        if (rule.Presence is Outcome.Ignored or Outcome.Billed)
        {
            AddIgnored(name, null, $"'{name}'");
            return;
        }

        var id = name switch
        {
            ParameterNames.InputFidelity => RuleIds.InputFidelityNotAccepted,
            ParameterNames.Mask when rule.Presence == Outcome.Refused => RuleIds.EditsNotSupported,
            _ => RuleIds.ParameterNotAccepted,
        };
        var error = rule.Presence == Outcome.UnknownParameter ? ApiErrors.UnknownParameter(ApiErrors.PathOf(name, endpoint))
            : name == ParameterNames.InputFidelity ? ApiErrors.InputFidelityOfModel(model)
            : ApiErrors.ParameterOfModel(model, name);
        Add(id, name, null, id == RuleIds.EditsNotSupported ? "a mask" : $"'{name}'; leave it out", error);
    }

    private void LookAtValue(ParameterRule rule, string text)
    {
        if (rule.Values.Count > 0)
        {
            LookAtChoice(rule, text);
        }
        else if (rule.IsInteger)
        {
            LookAtInteger(rule, text);
        }
        else if (rule.MaximumLength is { } maximum)
        {
            LookAtLength(rule, text, maximum);
        }
    }

    private void LookAtChoice(ParameterRule rule, string text)
    {
        if (rule.Values.Contains(text))
        {
            return;
        }

        var name = rule.Name;
        if (rule.Otherwise != Outcome.Refused)
        {
            AddIgnored(name, text, $"{name} '{text}'");
            return;
        }

        var path = ApiErrors.PathOf(name, endpoint);
        switch (name)
        {
            case ParameterNames.Background when text == "transparent":
                Add(RuleIds.TransparencyNotSupported, name, text, "a transparent background; use 'opaque' or 'auto', or a model that supports it",
                    ApiErrors.TransparencyOfModel());
                break;
            case ParameterNames.InputFidelity when text == "high":
                Add(RuleIds.InputFidelityNotAccepted, name, text, $"{name} 'high'; leave it out", ApiErrors.HighInputFidelity());
                break;
            case ParameterNames.Quality:
                Add(RuleIds.QualityNotAccepted, name, text, $"quality '{text}'; accepted are {Listing.Of(rule.Values)}",
                    text is "xhigh" or "max" ? ApiErrors.QualityOfModel(model, text) : ApiErrors.InvalidValue(text, rule.Values, path));
                break;
            default:
                Add(RuleIds.ValueNotAccepted, name, text, $"{name} '{text}'; accepted are {Listing.Of(rule.Values)}",
                    ApiErrors.InvalidValue(text, rule.Values, path));
                break;
        }
    }

    private void LookAtInteger(ParameterRule rule, string text)
    {
        var name = rule.Name;
        var path = ApiErrors.PathOf(name, endpoint);
        if (!TryParseInteger(text, out var number))
        {
            Add(RuleIds.ValueNotAccepted, name, text, $"{name} '{text}'; it is an integer", ApiErrors.NotAnInteger(path));
        }
        else if (number < rule.Minimum)
        {
            AddOutOfRange(rule, text, ApiErrors.BelowMinimum(path, text, rule.Minimum.Value));
        }
        else if (number > rule.Maximum)
        {
            if (rule.Otherwise == Outcome.Billed)
            {
                Add(RuleIds.IgnoredOrBilled, name, text, $"bills {name} = {text} as {text} images and makes {rule.Maximum}", ApiError.None, verb: "");
            }
            else
            {
                AddOutOfRange(rule, text, ApiErrors.AboveMaximum(path, text, rule.Maximum.Value));
            }
        }
    }

    private void AddOutOfRange(ParameterRule rule, string text, ApiError error) =>
        Add(RuleIds.OutOfRange, rule.Name, text,
            rule.Minimum == rule.Maximum ? $"{rule.Name} = {text}; only {rule.Minimum} is accepted" : $"{rule.Name} = {text}; accepted are {rule.Minimum} to {rule.Maximum}",
            error);

    private void LookAtLength(ParameterRule rule, string text, int maximum)
    {
        var name = rule.Name;
        var id = name == ParameterNames.Prompt ? RuleIds.PromptLength : RuleIds.ValueNotAccepted;
        var path = ApiErrors.PathOf(name, endpoint);
        if (text.Length < rule.MinimumLength)
        {
            Add(id, name, text, FormattableString.Invariant($"an empty {name}; {rule.MinimumLength} to {maximum:N0} characters are accepted"),
                ApiErrors.Empty(path, rule.MinimumLength));
        }
        else if (text.Length > maximum && CountCharacters(text) is var length && length > maximum)
        {
            Add(id, name, text, FormattableString.Invariant($"a {name} of {length:N0} characters; at most {maximum:N0} are accepted"),
                ApiErrors.TooLong(path, maximum, length));
        }
    }

    private void LookAtSize(ParameterValue value)
    {
        if (value.Text is not { } text || rules.Size.FindFault(text) is not (var fault and not SizeFault.None))
        {
            return;
        }

        if (rules.Size.Otherwise != Outcome.Refused)
        {
            AddIgnored(ParameterNames.Size, text, $"size '{text}', or makes another one of it: {SizeWording.ReasonOf(fault, rules.Size)}");
            return;
        }

        var path = ApiErrors.PathOf(ParameterNames.Size, endpoint);
        Add(RuleIds.SizeNotAccepted, ParameterNames.Size, text, $"size '{text}'; {SizeWording.ReasonOf(fault, rules.Size)}",
            SizeWording.ErrorOf(fault, rules.Size, text, path));
    }

    private void LookAtImages(ParameterValue value)
    {
        if (endpoint != Endpoint.ResponsesTool && rules.Edits.MaximumImages is { } maximum
            && value.Text is { } text && TryParseInteger(text, out var count) && count > maximum)
        {
            Add(RuleIds.TooManyImages, ParameterNames.Image, text, $"{text} input images; at most {maximum} {(maximum == 1 ? "is" : "are")} accepted",
                ApiErrors.TooManyImages(maximum, (int)Math.Min(count, int.MaxValue)));
        }
    }

    // What goes with the output format. A format that cannot be seen, or that the model does not have, decides nothing.
    private void LookAtFormat()
    {
        if ((request.Parameters.TryGetValue(ParameterNames.OutputFormat, out var value) ? value.Text : DefaultFormat) is not { } name)
        {
            return;
        }

        LookAtParametersOfOtherFormats(name);
        if (rules.FindFormat(name) is not { } format)
        {
            return;
        }

        if (!format.SupportsTransparency && TryGetAccepted(ParameterNames.Background, out var background) && background == "transparent")
        {
            Add(RuleIds.TransparencyNeedsAlphaFormat, ParameterNames.Background, background,
                $"a transparent background with {name.ToUpperInvariant()}; use PNG or WebP", ApiErrors.TransparencyOfJpeg());
        }

        LookAtCompression(format);
        if (!format.SupportsStreaming)
        {
            LookAtStreaming(name);
        }

        if (format.MaximumCount is { } maximum && TryGetAccepted(ParameterNames.Count, out var count) && TryParseInteger(count, out var images) && images > maximum)
        {
            Add(RuleIds.OutOfRange, ParameterNames.Count, count, $"n = {count} with {name.ToUpperInvariant()}; only {maximum} is accepted",
                ApiErrors.AboveMaximum(ParameterNames.Count, count, maximum) with { IsDocumented = false });
        }

        if (!format.SupportsMask && IsAccepted(ParameterNames.Mask))
        {
            Add(RuleIds.EditsNotSupported, ParameterNames.Mask, null, $"a mask with {name.ToUpperInvariant()}",
                ApiErrors.NotWithFormat(ParameterNames.Mask, name, ParameterNames.Mask));
        }
    }

    private void LookAtParametersOfOtherFormats(string format)
    {
        foreach (var parameter in request.Parameters)
        {
            if (rules.Find(endpoint, parameter.Key) is { OnlyWithFormat: { } only } rule && only != format)
            {
                Add(RuleIds.ParameterNotAccepted, rule.Name, null, $"'{rule.Name}' with {format.ToUpperInvariant()}; it goes with {only.ToUpperInvariant()} only",
                    ApiErrors.OnlyWithFormat(rule.Name, only, ApiErrors.PathOf(rule.Name, endpoint)));
            }
        }
    }

    private void LookAtCompression(OutputFormatRule format)
    {
        const string name = ParameterNames.OutputCompression;
        if (!IsAccepted(name))
        {
            return;
        }

        var upper = format.Format.ToUpperInvariant();
        var text = request.Parameters[name].Text;
        if (format.MinimumCompression is not { } minimum)
        {
            Add(RuleIds.CompressionNeedsLossyFormat, name, text, $"{name} with {upper}; leave it out",
                ApiErrors.NotWithFormat(name, format.Format, ApiErrors.PathOf(name, endpoint)));
        }
        else if (text is not null && TryParseInteger(text, out var compression) && compression >= 0 && compression < minimum)
        {
            Add(RuleIds.CompressionNeedsLossyFormat, name, text, $"{name} = {text} with {upper}; leave it out, or use JPEG or WebP",
                format.Format == DefaultFormat ? ApiErrors.CompressionOfPng(endpoint) : ApiErrors.NotWithFormat(name, format.Format, ApiErrors.PathOf(name, endpoint)));
        }
    }

    private void LookAtStreaming(string format)
    {
        if (TryGetAccepted(ParameterNames.Stream, out var stream) && stream == "true")
        {
            Add(RuleIds.ValueNotAccepted, ParameterNames.Stream, stream, $"streaming with {format.ToUpperInvariant()}",
                ApiErrors.NotWithFormat(ParameterNames.Stream, format, ParameterNames.Stream));
        }

        if (TryGetAccepted(ParameterNames.PartialImages, out var partial) && TryParseInteger(partial, out var number) && number > 0)
        {
            Add(RuleIds.ValueNotAccepted, ParameterNames.PartialImages, partial, $"partial images with {format.ToUpperInvariant()}",
                ApiErrors.NotWithFormat(ParameterNames.PartialImages, format, ApiErrors.PathOf(ParameterNames.PartialImages, endpoint)));
        }
    }

    // Sent, and not refused as such. What is out of range or refused anyway is not reported twice.
    private bool IsAccepted(string name) =>
        request.Parameters.ContainsKey(name) && rules.Find(endpoint, name) is { Presence: Outcome.Accepted } && !IsReported(name);

    private bool TryGetAccepted(string name, out string text)
    {
        text = IsAccepted(name) ? request.Parameters[name].Text ?? "" : "";
        return text.Length > 0;
    }

    private bool IsReported(string name) => found is not null && found.Exists(violation => violation.Parameter == name);

    private void AddIgnored(string name, string? value, string what) => Add(RuleIds.IgnoredOrBilled, name, value, what, ApiError.None, verb: "ignores ");

    private void Add(string id, string name, string? value, string what, ApiError error, string verb = "refuses ") =>
        (found ??= []).Add(new Violation(id, name, value, $"{subject} {verb}{what}", rules.Provider, []) { Error = error });

    private static bool TryParseInteger(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    // The API counts code points, not UTF-16 units.
    private static int CountCharacters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }
}
