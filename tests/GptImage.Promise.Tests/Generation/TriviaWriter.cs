namespace GptImage.Promise.Tests;

/// <summary>Puts comments and regions between statements.</summary>
internal static class TriviaWriter
{
    public static IEnumerable<string> Write(IReadOnlyList<string> statements, Trivia trivia) => trivia switch
    {
        Trivia.CommentBefore => statements.SelectMany((statement, i) => new[] { $"// Step {i + 1}.", statement }),
        Trivia.CommentAfter => statements.Select((statement, i) => statement.EndsWith(';') ? $"{statement} // step {i + 1}" : statement),
        Trivia.Region => ["#region Drawing", "", .. statements, "", "#endregion"],
        _ => statements,
    };
}
