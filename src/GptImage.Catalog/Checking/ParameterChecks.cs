namespace GptImage.Catalog;

/// <summary>Checks of one parameter by itself: whether it may be sent at all, and whether its value is accepted.</summary>
internal static class ParameterChecks
{
    public static void Check(Inspection inspection, string name, ParameterValue value)
    {
        if (name == ParameterNames.Size)
        {
            CheckSize(inspection, value.Text);
        }
        else if (name == ParameterNames.Image)
        {
            CheckImages(inspection, value.Text);
        }
        else if (inspection.Rules.Find(inspection.Endpoint, name) is { } rule)
        {
            if (rule.Presence != Outcome.Accepted)
            {
                ReportPresence(inspection, rule);
            }
            else if (value.Text is { } text)
            {
                CheckValue(inspection, rule, text);
            }
        }
    }

    private static void ReportPresence(Inspection inspection, ParameterRule rule)
    {
        var name = rule.Name;
        if (rule.Presence is Outcome.Ignored or Outcome.Billed)
        {
            inspection.Ignore(name, null, $"'{name}'");
            return;
        }

        var id = name switch
        {
            ParameterNames.InputFidelity => RuleIds.InputFidelityNotAccepted,
            ParameterNames.Mask when rule.Presence == Outcome.Refused => RuleIds.EditsNotSupported,
            _ => RuleIds.ParameterNotAccepted,
        };
        var error = rule.Presence == Outcome.UnknownParameter ? ApiErrors.UnknownParameter(inspection.PathOf(name))
            : name == ParameterNames.InputFidelity ? ApiErrors.InputFidelityOfModel(inspection.Model)
            : ApiErrors.ParameterOfModel(inspection.Model, name);
        inspection.Refuse(id, name, null, id == RuleIds.EditsNotSupported ? "a mask" : $"'{name}'; leave it out", error);
    }

    private static void CheckValue(Inspection inspection, ParameterRule rule, string text)
    {
        if (rule.Values.Count > 0)
        {
            CheckChoice(inspection, rule, text);
        }
        else if (rule.IsInteger)
        {
            CheckInteger(inspection, rule, text);
        }
        else if (rule.MaximumLength is { } maximum)
        {
            CheckLength(inspection, rule, text, maximum);
        }
    }

    private static void CheckChoice(Inspection inspection, ParameterRule rule, string text)
    {
        if (rule.Values.Contains(text))
        {
            return;
        }

        var name = rule.Name;
        if (rule.Otherwise != Outcome.Refused)
        {
            inspection.Ignore(name, text, $"{name} '{text}'");
            return;
        }

        switch (name)
        {
            case ParameterNames.Background when text == "transparent":
                inspection.Refuse(RuleIds.TransparencyNotSupported, name, text,
                    "a transparent background; use 'opaque' or 'auto', or a model that supports it", ApiErrors.TransparencyOfModel());
                break;
            case ParameterNames.InputFidelity when text == "high":
                inspection.Refuse(RuleIds.InputFidelityNotAccepted, name, text, $"{name} 'high'; leave it out", ApiErrors.HighInputFidelity());
                break;
            default:
                inspection.Refuse(name == ParameterNames.Quality ? RuleIds.QualityNotAccepted : RuleIds.ValueNotAccepted, name, text,
                    $"{name} '{text}'; accepted are {Listing.Of(rule.Values)}",
                    name == ParameterNames.Quality && text is "xhigh" or "max"
                        ? ApiErrors.QualityOfModel(inspection.Model, text)
                        : ApiErrors.InvalidValue(text, rule.Values, inspection.PathOf(name)));
                break;
        }
    }

    private static void CheckInteger(Inspection inspection, ParameterRule rule, string text)
    {
        var name = rule.Name;
        var path = inspection.PathOf(name);
        if (!WireInteger.TryParse(text, out var number))
        {
            inspection.Refuse(RuleIds.ValueNotAccepted, name, text, $"{name} '{text}'; it is an integer", ApiErrors.NotAnInteger(path));
        }
        else if (number < rule.Minimum)
        {
            RefuseOutOfRange(inspection, rule, text, ApiErrors.BelowMinimum(path, text, rule.Minimum.Value));
        }
        else if (number > rule.Maximum && rule.Otherwise == Outcome.Billed)
        {
            inspection.Bill(name, text, $"bills {name} = {text} as {text} images and makes {rule.Maximum}");
        }
        else if (number > rule.Maximum)
        {
            RefuseOutOfRange(inspection, rule, text, ApiErrors.AboveMaximum(path, text, rule.Maximum.Value));
        }
    }

    private static void RefuseOutOfRange(Inspection inspection, ParameterRule rule, string text, ApiError error) =>
        inspection.Refuse(RuleIds.OutOfRange, rule.Name, text,
            rule.Minimum == rule.Maximum ? $"{rule.Name} = {text}; only {rule.Minimum} is accepted" : $"{rule.Name} = {text}; accepted are {rule.Minimum} to {rule.Maximum}",
            error);

    private static void CheckLength(Inspection inspection, ParameterRule rule, string text, int maximum)
    {
        var name = rule.Name;
        var id = name == ParameterNames.Prompt ? RuleIds.PromptLength : RuleIds.ValueNotAccepted;
        if (text.Length < rule.MinimumLength)
        {
            inspection.Refuse(id, name, text, FormattableString.Invariant($"an empty {name}; {rule.MinimumLength} to {maximum:N0} characters are accepted"),
                ApiErrors.Empty(inspection.PathOf(name), rule.MinimumLength));
        }
        else if (text.Length > maximum && CountCharacters(text) is var length && length > maximum)
        {
            inspection.Refuse(id, name, text, FormattableString.Invariant($"a {name} of {length:N0} characters; at most {maximum:N0} are accepted"),
                ApiErrors.TooLong(inspection.PathOf(name), maximum, length));
        }
    }

    private static void CheckSize(Inspection inspection, string? text)
    {
        var rule = inspection.Rules.Size;
        if (text is null || rule.FindFault(text) is not (var fault and not SizeFault.None))
        {
            return;
        }

        var reason = SizeWording.ReasonOf(fault, rule);
        if (rule.Otherwise != Outcome.Refused)
        {
            inspection.Ignore(ParameterNames.Size, text, $"size '{text}', or makes another one of it: {reason}");
            return;
        }

        inspection.Refuse(RuleIds.SizeNotAccepted, ParameterNames.Size, text, $"size '{text}'; {reason}",
            SizeWording.ErrorOf(fault, rule, text, inspection.PathOf(ParameterNames.Size)));
    }

    private static void CheckImages(Inspection inspection, string? text)
    {
        if (inspection.Endpoint != Endpoint.ResponsesTool && inspection.Rules.Edits.MaximumImages is { } maximum
            && text is not null && WireInteger.TryParse(text, out var count) && count > maximum)
        {
            inspection.Refuse(RuleIds.TooManyImages, ParameterNames.Image, text, $"{text} input images; at most {maximum} {(maximum == 1 ? "is" : "are")} accepted",
                ApiErrors.TooManyImages(maximum, (int)Math.Min(count, int.MaxValue)));
        }
    }

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
