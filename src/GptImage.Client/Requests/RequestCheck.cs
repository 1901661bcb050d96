using Microsoft.Extensions.Logging;

namespace GptImage.Client;

/// <summary>Everything that can be known to be wrong with a call before it is sent.</summary>
/// <param name="provider">Whose rules apply.</param>
/// <param name="logger">Where is noted what does not make a call fail.</param>
internal sealed class RequestCheck(Provider provider, ILogger logger)
{
    private const string ValueNotAccepted = "GIM114";

    /// <exception cref="GptImageRequestException">The call would be refused.</exception>
    public void Run(OutgoingRequest request)
    {
        var violations = new List<Violation>();
        foreach (var violation in FindViolations(request.ToImageRequest(provider)))
        {
            if (violation.IsRefusal)
            {
                violations.Add(violation);
            }
            else
            {
                LogEvents.NoEffect(logger, violation.RuleId, violation.Parameter, violation.Message);
            }
        }

        if (request.Images.Count > 0)
        {
            violations.AddRange(LookAtImages(request));
        }

        if (violations.Count > 0)
        {
            throw new GptImageRequestException(violations);
        }
    }

    // Where it is not known who serves the model, a rule counts only where all have it.
    private static IReadOnlyList<Violation> FindViolations(ImageRequest request)
    {
        if (request.Provider != Provider.Any || !ModelCatalog.TryFind(request.Model!, out var model))
        {
            return Compatibility.Check(request);
        }

        IReadOnlyList<Violation>[] byProvider = [.. model.Rules.Select(rules => Compatibility.Check(request with { Provider = rules.Provider }))];
        return [.. byProvider[0].Where(violation => byProvider.All(others => others.Any(other => (other.RuleId, other.Parameter) == (violation.RuleId, violation.Parameter))))];
    }

    private IEnumerable<Violation> LookAtImages(OutgoingRequest request)
    {
        // An unknown model: what every edit of a GPT Image model asks for.
        ModelRules? rules = null;
        if (ModelCatalog.TryFind(request.Model, out var model))
        {
            rules = model.RulesOf(provider) ?? model.Rules[0];
        }

        var limits = rules?.Edits ?? new EditLimits();
        var source = rules?.Provider ?? Provider.OpenAI;
        for (var i = 0; i < request.Images.Count; i++)
        {
            foreach (var fault in FaultsOf(request.Images[i], limits))
            {
                yield return Refusal(ParameterNames.Image, $"Image {i + 1} {fault}", $"Invalid image {i + 1}: it {fault}.", isDocumented: false, source);
            }
        }

        var first = request.Images[0].ReadHeader();
        foreach (var violation in LookAtOverlay(request.Mask, ParameterNames.Mask, first, source).Concat(LookAtOverlay(request.Markup, ParameterNames.Markup, first, source)))
        {
            yield return violation;
        }

        if (request.IsJson)
        {
            foreach (var violation in LookAtReferences(request, limits, source))
            {
                yield return violation;
            }
        }

        if (request.Mask is { } mask && mask.Length >= limits.MaskBytesBelow)
        {
            LogEvents.LargeMask(logger, mask.Length, limits.MaskBytesBelow);
        }
    }

    private static IEnumerable<string> FaultsOf(ImageInput image, EditLimits limits)
    {
        if (image.IsRemote)
        {
            yield break;
        }

        if (image.ReadHeader() is not { } header || !limits.ImageTypes.Contains(WireValues.ExtensionOf(header.Format)))
        {
            yield return $"is no {string.Join(", ", limits.ImageTypes)} file; only these are accepted";
        }

        if (image.Length >= limits.ImageBytesBelow)
        {
            yield return $"has {image.Length:N0} bytes; fewer than {limits.ImageBytesBelow:N0} are accepted";
        }
    }

    private static IEnumerable<Violation> LookAtOverlay(ImageInput? overlay, string parameter, ImageHeader? first, Provider source)
    {
        if (overlay is null or { IsRemote: true })
        {
            yield break;
        }

        if (overlay.ReadHeader() is not { Format: ImageFileFormat.Png } header)
        {
            yield return Refusal(parameter, $"The {parameter} is no PNG file; only PNG is accepted", $"Invalid {parameter} image format - not a PNG", isDocumented: false, source);
            yield break;
        }

        if (!header.HasAlpha)
        {
            yield return Refusal(parameter, $"The {parameter} has no alpha channel; use a PNG with transparent parts",
                $"Invalid {parameter} image format - {parameter} image missing alpha channel", isDocumented: parameter == ParameterNames.Mask, source);
        }

        if (first is not null && !IsSameSize(header, first))
        {
            yield return Refusal(parameter, $"The {parameter} measures {header.Size} and the first image {first.Size}; both must be equal",
                $"Invalid {parameter} image format - {parameter} size does not match image size", isDocumented: parameter == ParameterNames.Mask, source);
        }
    }

    // What holds only where images are named, and those that are not stand inside their names.
    private static IEnumerable<Violation> LookAtReferences(OutgoingRequest request, EditLimits limits, Provider source)
    {
        var index = 0;
        foreach (var (parameter, image) in request.Inputs)
        {
            var (place, title) = parameter == ParameterNames.Image ? ($"images[{index}]", $"Image {++index}") : (parameter, $"The {parameter}");
            var (name, text) = image.ReadReference();
            var (length, most) = (text.Length + image.Base64Length, limits.MaximumImageUrlLength);
            if (name == ImageInput.Url && length > most)
            {
                var path = $"{place}.{name}";
                var alternative = image.IsRemote ? "" : "; name it by its file id, or send all images as files";
                var message = $"{title} makes a URL of {length:N0} characters; at most {most:N0} are accepted{alternative}";
                yield return new Violation(ValueNotAccepted, parameter, null, message, source, [])
                {
                    Error = new ApiError(400,
                        $"Invalid '{path}': string too long. Expected a string with maximum length {most}, but got a string with length {length} instead.",
                        "invalid_request_error", "string_above_max_length", path),
                };
            }
        }

        if (request.Markup is not null)
        {
            yield return Refusal(ParameterNames.Markup, "Markup is documented for uploads only; send it and all images as files",
                $"Unknown parameter: '{ParameterNames.Markup}'.", isDocumented: false, source);
        }
    }

    // A JPEG may be stored lying on its side.
    private static bool IsSameSize(ImageHeader overlay, ImageHeader image) =>
        overlay.Size == image.Size
        || (image.Format == ImageFileFormat.Jpeg && overlay.Size.Width == image.Size.Height && overlay.Size.Height == image.Size.Width);

    private static Violation Refusal(string parameter, string message, string apiMessage, bool isDocumented, Provider source) =>
        new(ValueNotAccepted, parameter, null, message, source, [])
        {
            Error = new ApiError(400, apiMessage, "image_generation_user_error", null, parameter) { IsDocumented = isDocumented },
        };
}
