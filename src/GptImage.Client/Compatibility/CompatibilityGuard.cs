using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GptImage.Client;

/// <summary>Decides about image requests: what both guards share, whatever sends the request.</summary>
internal sealed class CompatibilityGuard
{
    private readonly CompatibilityMode _mode;
    private readonly DecisionBehavior _onDecision;
    private readonly ModelOverlay? _models;
    private readonly string _target;
    private readonly string? _fallback;
    private readonly ILogger _logger;

    /// <exception cref="ArgumentException">The target or the fallback is not a current model, or a fallback is asked for and none is given.</exception>
    public CompatibilityGuard(GptImageCompatibilityOptions options, ILoggerFactory? defaultLoggerFactory = null)
    {
        _mode = options.Mode;
        _onDecision = options.OnDecision;
        _models = options.Models;
        using var inUse = ModelCatalog.Use(_models);
        _target = Current(options.TargetModel, nameof(options.TargetModel), nameof(options));
        _fallback = options.FallbackModel is null ? null : Current(options.FallbackModel, nameof(options.FallbackModel), nameof(options));
        if (_onDecision == DecisionBehavior.UseFallback && _fallback is null)
        {
            throw new ArgumentException($"{nameof(DecisionBehavior)}.{nameof(DecisionBehavior.UseFallback)} needs {nameof(options.FallbackModel)}.", nameof(options));
        }

        _logger = (options.LoggerFactory ?? defaultLoggerFactory)?.CreateLogger(LogEvents.CompatibilityCategory) ?? (ILogger)NullLogger.Instance;
    }

    /// <summary>What reads the body of a request; <see langword="null"/> when it is no image request, or one that cannot be read.</summary>
    public BodyScanner? ScannerFor(string method, Uri? url, string? contentType, bool isEncoded)
    {
        if (method != "POST" || isEncoded || EndpointPath.EndpointOf(url) is var endpoint && endpoint == Endpoint.None
            || !MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return null;
        }

        if (string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase))
        {
            return new JsonScanner(endpoint) { Provider = ProviderHosts.ProviderOf(url!) };
        }

        var boundary = type.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, "boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');
        return string.Equals(type.MediaType, "multipart/form-data", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(boundary)
            ? new FormScanner(endpoint, boundary!) { Provider = ProviderHosts.ProviderOf(url!) }
            : null;
    }

    /// <summary>The changes to a body that has been scanned, sorted; empty when it is to be sent as it is.</summary>
    /// <exception cref="GptImageRequestException">The request is not to be sent.</exception>
    public IReadOnlyList<Splice> Decide(BodyScanner body)
    {
        using var inUse = ModelCatalog.Use(_models);
        List<Splice>? splices = null;
        foreach (var found in body.Complete())
        {
            var edits = Decide(found.Request with { Provider = body.Provider });
            if (edits.Count > 0)
            {
                (splices ??= []).AddRange(found.SplicesOf(edits));
            }
        }

        return splices is null ? [] : [.. splices.OrderBy(splice => splice.Start)];
    }

    private IReadOnlyList<RequestEdit> Decide(ImageRequest request)
    {
        ImageModel? model = null;
        if (request.Model is not null)
        {
            _ = ModelCatalog.TryFind(request.Model, out model);
        }

        // Where OpenAI is called, no model serves variations. Elsewhere a path of this name may be anyone's.
        var isRetired = request is { Endpoint: Endpoint.Variations, Provider: Provider.OpenAI };
        return isRetired || model is { IsLegacy: true } ? MoveFromLegacy(request)
            : model is not null ? AdaptToItsModel(request)
            : []; // No id, or one that the catalogue does not know: nothing is known against it.
    }

    private IReadOnlyList<RequestEdit> MoveFromLegacy(ImageRequest request)
    {
        var plan = Migration.Plan(request, _target, _onDecision == DecisionBehavior.UseFallback ? _fallback : null);
        var action = _mode == CompatibilityMode.Observe ? LegacyCallAction.Observed
            : _mode == CompatibilityMode.Strict ? LegacyCallAction.Refused
            : plan.IsLossless ? LegacyCallAction.Adapted
            : _onDecision == DecisionBehavior.PassOn ? LegacyCallAction.PassedOn
            : LegacyCallAction.Refused;
        Instruments.CountLegacyCall(request, plan.Target, action);
        LogEvents.LogPlan(_logger, request, plan, action);
        return action switch
        {
            LegacyCallAction.Adapted => plan.Edits,
            LegacyCallAction.Refused => throw new GptImageRequestException(request.Model, plan.Target, plan.Decisions, []),
            _ => [],
        };
    }

    // Only what is left over from a legacy model and refused by this one. Where a decision is needed, the API's own response is the better one.
    private IReadOnlyList<RequestEdit> AdaptToItsModel(ImageRequest request)
    {
        var plan = Migration.Plan(request, request.Model!);
        if (plan.Edits.Count == 0)
        {
            return [];
        }

        var action = _mode switch
        {
            CompatibilityMode.Observe => LegacyCallAction.Observed,
            CompatibilityMode.Strict => LegacyCallAction.Refused,
            _ => LegacyCallAction.Adapted,
        };
        LogEvents.LogPlan(_logger, request, plan with { Decisions = [] }, action);
        return action switch
        {
            LegacyCallAction.Adapted => plan.Edits,
            LegacyCallAction.Refused =>
                throw new GptImageRequestException(request.Model, plan.Target, [], Compatibility.Check(request, plan.Target)),
            _ => [],
        };
    }

    private static string Current(string id, string name, string parameterName) =>
        ModelCatalog.TryFindTarget(id, out _)
            ? id
            : throw new ArgumentException(
                $"{name} '{id}' is not a current image model. Accepted are {string.Join(", ", ModelCatalog.Current.Select(model => model.Id))}, and their snapshots.",
                parameterName);
}
