using GptImage.Tool.Findings;

namespace GptImage.Tool.Fixing;

/// <summary>A safe fix, or one that was decided on, that was not made.</summary>
/// <param name="Finding">What it would have fixed.</param>
/// <param name="Reason">Why: a clause without a full stop.</param>
internal sealed record HeldBack(Finding Finding, string Reason);
