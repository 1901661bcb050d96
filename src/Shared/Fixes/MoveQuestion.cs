using System.Diagnostics.CodeAnalysis;

namespace GptImage.Fixes;

/// <summary>
/// What a batch asks the projects that refer to the one where an id is to become the target: does your code object? It travels as text, in a property of the
/// diagnostic and then in a global option, because an IDE may hold the analyzer and the code fix in different versions.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Target">The model that it is to become.</param>
/// <param name="IsOpen">Whether what is sent with it may be reached from other projects by ways that are not named.</param>
/// <param name="Symbols">The members by which other projects reach the id: their documentation ids.</param>
internal sealed record MoveQuestion(string Id, string Target, bool IsOpen, IReadOnlyList<string> Symbols)
{
    /// <summary>The key of the diagnostic's property.</summary>
    public const string PropertyName = "GptImage.Question";

    /// <summary>The key of the global option by which questions are asked. No build sets it.</summary>
    public const string OptionName = "gptimage_questions";

    /// <summary>The full name of the analyzer that is asked.</summary>
    public const string Analyzer = "GptImage.Analyzers.GptImageAnalyzer";

    private const char FieldSeparator = '\u001F';
    private const char QuestionSeparator = '\u001E';

    /// <summary>Whether anything of it can be reached from another project.</summary>
    public bool IsReachable => IsOpen || Symbols.Count > 0;

    public string Encode() => string.Join(FieldSeparator.ToString(), [Id, Target, IsOpen ? "1" : "0", .. Symbols]);

    /// <summary>Several questions as one text, each as <see cref="Encode"/> writes it.</summary>
    public static string Join(IEnumerable<string> questions) => string.Join(QuestionSeparator.ToString(), questions);

    /// <summary>The questions in a text; what cannot be read is left out.</summary>
    public static IReadOnlyList<MoveQuestion> DecodeAll(string text) => [.. text.Split(QuestionSeparator).Select(part => TryDecode(part, out var question) ? question : null).OfType<MoveQuestion>()];

    public static bool TryDecode(string? text, [NotNullWhen(true)] out MoveQuestion? question)
    {
        var fields = text?.Split(FieldSeparator) ?? [];
        question = fields.Length < 3 ? null : new MoveQuestion(fields[0], fields[1], fields[2] == "1", [.. fields.Skip(3)]);
        return question is not null;
    }
}
