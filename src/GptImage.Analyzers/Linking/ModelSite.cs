using GptImage.Analyzers.Recognition;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Linking;

/// <summary>An id in source, with every request that it is the model of.</summary>
internal sealed class ModelSite(Location location, PossibleValue value)
{
    /// <summary>Where a diagnostic about it goes.</summary>
    public Location Location { get; } = location;

    /// <summary>The id, with the place where it can be replaced if it can.</summary>
    public PossibleValue Value { get; } = value;

    /// <summary>The requests in sight that send it.</summary>
    public List<FoundRequest> Requests { get; } = [];

    /// <summary>Whether it may also meet parameters in requests that do not show their model.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether it names a deployment somewhere.</summary>
    public bool IsDeployment { get; set; }
}
