namespace GptImage.Catalog;

/// <summary>Why a request cannot move to the target by itself.</summary>
/// <param name="Parameter">The wire name of the parameter that stands in the way; <c>model</c> where the call as a whole does.</param>
/// <param name="Value">Its value as sent; <see langword="null"/> where it cannot be seen.</param>
/// <param name="Reason">A clause that a person understands, without a full stop: "gpt-image-2 refuses a transparent background".</param>
/// <param name="Alternatives">What a person may choose, each complete: applied alone, the request has no further decision from this cause.</param>
public sealed record Decision(string Parameter, string? Value, string Reason, IReadOnlyList<Remedy> Alternatives);
