namespace GptImage.Emulator;

/// <summary>Lets requests through, or refuses them. What a model accepts is asked of the catalogue; the rest is about the call itself.</summary>
/// <param name="settings">Who is served.</param>
internal sealed class RequestValidator(EmulatorSettings settings)
{
    /// <summary>Passes a request that the API would answer with an image.</summary>
    /// <exception cref="RefusedException">The API would not.</exception>
    public AcceptedRequest Check(ReceivedRequest request)
    {
        var model = FindModel(request);
        var rules = model.RulesOf(settings.RulesProvider)!;
        CheckKeys(request, model, rules);
        ThrowIfAny(RequestFaultKind.Type, request);
        ParameterTypes.Check(request, rules);
        CheckPresence(request);
        var findings = Compatibility.Check(request.ToImageRequest(settings.RulesProvider));
        if (findings.FirstOrDefault(finding => finding.IsRefusal) is { } refusal)
        {
            throw new RefusedException(refusal.Error);
        }

        ThrowIfAny(RequestFaultKind.Image, request);
        CheckImages(request, rules);
        return new AcceptedRequest(request, model, rules, [.. findings.Select(finding => finding.Message)]);
    }

    private ImageModel FindModel(ReceivedRequest request)
    {
        if (request.Model is not { } id)
        {
            throw new RefusedException(EnvelopeErrors.Missing(ParameterNames.Model));
        }

        if (!settings.TryFindServed(id, out var model) || !IsServedOn(request.Endpoint, model))
        {
            var isNotFound = settings.MissingModelStatus == StatusCodes.Status404NotFound;
            throw new RefusedException(isNotFound ? EnvelopeErrors.ModelNotFound(id) : EnvelopeErrors.NoSuchModel(id));
        }

        // No organization ever had to be verified for the retired models.
        return settings.UnverifiedOrganization && model.Lifecycle != Lifecycle.Retired
            ? throw new RefusedException(EnvelopeErrors.UnverifiedOrganization(id))
            : model;
    }

    // That a model has no edits is a finding of the catalogue; it does not judge the Responses tool.
    private bool IsServedOn(ImageEndpoint endpoint, ImageModel model) =>
        endpoint != ImageEndpoint.ResponsesTool || (model.RulesOf(settings.RulesProvider)!.Endpoints & endpoint) != 0;

    private static void ThrowIfAny(RequestFaultKind kind, ReceivedRequest request)
    {
        if (request.Faults.Find(fault => fault.Kind == kind) is { } found)
        {
            throw new RefusedException(found.Error);
        }
    }

    // The gateway's own models do not complain about what they do not know.
    private static void CheckKeys(ReceivedRequest request, ImageModel model, ModelRules rules)
    {
        ThrowIfAny(RequestFaultKind.UnknownParameter, request);
        if (model.Vendor != Provider.OpenAI)
        {
            return;
        }

        foreach (var parameter in request.Parameters)
        {
            if (parameter.Name != ParameterNames.Size && rules.Find(request.Endpoint, parameter.Name) is null or { Presence: Outcome.UnknownParameter })
            {
                throw new RefusedException(EnvelopeErrors.UnknownParameter(request.PathOf(parameter.Name)));
            }
        }
    }

    private static void CheckPresence(ReceivedRequest request)
    {
        // The prompt of the Responses tool is the conversation.
        if (request.Endpoint != ImageEndpoint.ResponsesTool && !request.TryGet(ParameterNames.Prompt, out _))
        {
            throw new RefusedException(EnvelopeErrors.Missing(ParameterNames.Prompt));
        }

        if (request.Endpoint == ImageEndpoint.Edits && request.Images.Count == 0)
        {
            throw new RefusedException(EnvelopeErrors.Missing(ParameterNames.Image));
        }
    }

    private static void CheckImages(ReceivedRequest request, ModelRules rules)
    {
        for (var i = 0; i < request.Images.Count; i++)
        {
            CheckImage(request.Images[i], $"{ParameterNames.Image}[{i}]", rules.Edits);
        }

        if (request.Mask is { IsSent: true } mask)
        {
            CheckOverlay(mask, request, EnvelopeErrors.MaskWithoutAlpha(), EnvelopeErrors.MaskSize());
        }

        if (request.Markup is { IsSent: true } markup)
        {
            CheckOverlay(markup, request, EnvelopeErrors.MarkupWithoutAlpha(), EnvelopeErrors.MarkupSize());
        }
    }

    private static void CheckImage(ReceivedImage image, string name, EditLimits limits)
    {
        if (!image.IsSent)
        {
            return;
        }

        if (image.Length >= limits.ImageBytesBelow)
        {
            throw new RefusedException(EnvelopeErrors.ImageTooLarge(name, limits.ImageBytesBelow));
        }

        if (image.Header is not { } header || !limits.ImageTypes.Contains(header.Type))
        {
            throw new RefusedException(EnvelopeErrors.NotAnImage(name, limits.ImageTypes));
        }
    }

    // Of several images, the first is the one to lay it over.
    private static void CheckOverlay(ReceivedImage overlay, ReceivedRequest request, ApiError withoutAlpha, ApiError otherSize)
    {
        if (overlay.Header is not { HasAlpha: true } header)
        {
            throw new RefusedException(withoutAlpha);
        }

        if (request.Images.FirstOrDefault()?.Header is { } image && image.Size != header.Size)
        {
            throw new RefusedException(otherSize);
        }
    }
}
