namespace GptImage.Analyzers.Requests;

/// <summary>How much of a request the source shows.</summary>
internal enum RequestEvidence
{
    /// <summary>All that it sets.</summary>
    Whole,

    /// <summary>Some parameters are set by an object that is not seen.</summary>
    OpenParameters,

    /// <summary>Only the model: which parameters it meets is not seen.</summary>
    ModelAlone,

    /// <summary>
    /// Model and parameters may belong together, but the source does not show that they do. Such a request can hold a migration back and widen it;
    /// it is never reported for itself.
    /// </summary>
    Assumed,

    /// <summary>Another vendor may get it, whose API takes what ours refuses: it is never reported or changed, and an id that it shares stays.</summary>
    Elsewhere,
}
