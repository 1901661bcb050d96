using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>Compares the diagnostics that a test expects with those reported: each once, none besides.</summary>
internal static class DiagnosticComparison
{
    /// <param name="what">Names the code in the failure message.</param>
    /// <param name="project">The code, and what it expects.</param>
    /// <param name="reported">All that counts.</param>
    public static void Verify(string what, ProjectSnapshot project, ImmutableArray<Diagnostic> reported)
    {
        var unexpected = reported.ToList();
        var found = new List<Diagnostic>();
        var missing = new List<DiagnosticResult>();

        // The most particular first, so that it is not left without its partner.
        foreach (var expected in project.ExpectedDiagnostics.OrderByDescending(Particularity))
        {
            if (unexpected.Find(diagnostic => Matches(expected, diagnostic)) is { } match)
            {
                unexpected.Remove(match);
                found.Add(match);
            }
            else
            {
                missing.Add(expected);
            }
        }

        if (missing.Count + unexpected.Count == 0)
        {
            return;
        }

        var message = new StringBuilder($"The diagnostics of the {what} are not those expected.");
        AddSection(message, "Missing:", missing.Select(result => DiagnosticText.Of(result, project)));
        AddSection(message, "Not expected:", unexpected.Select(diagnostic => DiagnosticText.Of(diagnostic, project)));
        AddSection(message, "As expected:", found.Select(diagnostic => DiagnosticText.Of(diagnostic, project)));
        throw new VerificationException(message.ToString());
    }

    private static bool Matches(DiagnosticResult expected, Diagnostic diagnostic)
        => expected.Id == diagnostic.Id
            && (expected.Severity is null || expected.Severity == diagnostic.Severity)
            && HasLocations(expected.Locations, diagnostic)
            && expected.HasMessageOf(diagnostic);

    private static bool HasLocations(ImmutableArray<DiagnosticLocation> expected, Diagnostic diagnostic)
    {
        if (expected.IsEmpty || diagnostic.Location.Kind == LocationKind.None)
        {
            return expected.IsEmpty && diagnostic.Location.Kind == LocationKind.None;
        }

        return Covers(expected[0], diagnostic.Location)
            && (expected.Length == 1
                || (expected.Length == 1 + diagnostic.AdditionalLocations.Count
                    && expected.Skip(1).Zip(diagnostic.AdditionalLocations, Covers).All(covered => covered)));
    }

    private static bool Covers(DiagnosticLocation expected, Location actual)
    {
        var place = actual.GetLineSpan();
        return expected.Covers(place.Path, place.Span);
    }

    private static int Particularity(DiagnosticResult result)
        => (result.Message is null ? 0 : 1)
            + (result.Arguments is null ? 0 : 1)
            + (result.Severity is null ? 0 : 1)
            + result.Locations.Length
            + result.Locations.Count(location => location.End is not null);

    private static void AddSection(StringBuilder message, string title, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        if (text.Length > 0)
        {
            message.Append('\n').Append(title).Append('\n').Append(text);
        }
    }
}
