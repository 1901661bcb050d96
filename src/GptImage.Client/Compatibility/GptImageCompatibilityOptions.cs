using Microsoft.Extensions.Logging;

namespace GptImage.Client;

/// <summary>How the compatibility guard works. Read once, when the guard is set up.</summary>
public sealed class GptImageCompatibilityOptions
{
    /// <summary>What is done to requests. Default: <see cref="CompatibilityMode.Adapt"/>.</summary>
    public CompatibilityMode Mode { get; set; } = CompatibilityMode.Adapt;

    /// <summary>The current model, or a snapshot of one, that calls to legacy models are moved to. Default: <c>gpt-image-2</c>.</summary>
    public string TargetModel { get; set; } = ModelCatalog.DefaultTarget;

    /// <summary>What happens to a call that cannot move to the target by itself. Default: <see cref="DecisionBehavior.Throw"/>.</summary>
    public DecisionBehavior OnDecision { get; set; } = DecisionBehavior.Throw;

    /// <summary>The current model for calls that need what the target lacks; <see langword="null"/>: none. Needed by <see cref="DecisionBehavior.UseFallback"/> only.</summary>
    public string? FallbackModel { get; set; }

    /// <summary>
    /// What a <c>gptimage.models.json</c> adds to the models that are known: <c>ModelOverlay.Parse(File.ReadAllText(…))</c>. Default: <see langword="null"/>, nothing.
    /// </summary>
    public ModelOverlay? Models { get; set; }

    /// <summary>Where adaptations are logged. Default: for <c>ClientPipelineOptions</c>, their <c>ClientLoggingOptions.LoggerFactory</c>; otherwise nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
