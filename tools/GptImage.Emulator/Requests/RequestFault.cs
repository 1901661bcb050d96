namespace GptImage.Emulator;

/// <summary>A mistake in a request that no model would accept.</summary>
/// <param name="Kind">When it is reported.</param>
/// <param name="Error">What the caller is told.</param>
internal sealed record RequestFault(RequestFaultKind Kind, ApiError Error);
