using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace GptImage.Fixes;

/// <summary>What a project says to a <see cref="MoveQuestion"/>.</summary>
/// <param name="Question">The question, as <see cref="MoveQuestion.Encode"/> writes it.</param>
/// <param name="Reaches">Whether it gets the id, or something that is sent with it, from the project that asks.</param>
/// <param name="Objection">What of its code would no longer work, with its place, where <paramref name="Reaches"/> holds or that of a project it refers to; empty: nothing.</param>
/// <param name="Expectation">What of its code expects the id to be sent, whether it is reached or not; empty: nothing.</param>
internal sealed record MoveAnswer(string Question, bool Reaches, string Objection, string Expectation)
{
    /// <summary>The key of the property of the one diagnostic that an analyzer reports when it is asked.</summary>
    public const string PropertyName = "GptImage.Answers";

    private const char FieldSeparator = '\u001D';
    private const char AnswerSeparator = '\u001C';

    public static ImmutableDictionary<string, string?> Encode(IEnumerable<MoveAnswer> answers) => ImmutableDictionary<string, string?>.Empty.Add(
        PropertyName,
        string.Join(AnswerSeparator.ToString(), answers.Select(answer =>
            string.Join(FieldSeparator.ToString(), answer.Question, answer.Reaches ? "1" : "0", answer.Objection, answer.Expectation))));

    /// <summary>The answers in a diagnostic.</summary>
    /// <returns>False if it has none.</returns>
    public static bool TryDecode(Diagnostic diagnostic, [NotNullWhen(true)] out IReadOnlyList<MoveAnswer>? answers)
    {
        answers = diagnostic.Properties.TryGetValue(PropertyName, out var text) && text is not null
            ? [.. text.Split(AnswerSeparator).Select(part => part.Split(FieldSeparator)).Where(fields => fields.Length == 4)
                .Select(fields => new MoveAnswer(fields[0], fields[1] == "1", fields[2], fields[3]))]
            : null;
        return answers is not null;
    }
}
