using GptImage.Catalog;

namespace GptImage.Analyzers.Requests;

/// <summary>One of the values that a parameter may have when the request is sent.</summary>
/// <param name="Text">The wire value; null when it cannot be seen or is absent.</param>
/// <param name="IsAbsent">The parameter is then not sent.</param>
/// <param name="Place">Where the value stands, if it can be edited.</param>
internal sealed record PossibleValue(string? Text, bool IsAbsent, ValuePlace? Place)
{
    /// <summary>Whether the library says what is sent: its constant is named, or nothing is.</summary>
    public bool IsChosenByLibrary { get; init; }

    public static readonly PossibleValue Unknown = new(null, false, null);

    public static readonly PossibleValue Absent = new(null, true, null);

    public static PossibleValue Known(string text, ValuePlace? place = null) => new(text, false, place);

    public ParameterValue ToParameterValue() => Text is null ? ParameterValue.Unknown : ParameterValue.Of(Text);
}
