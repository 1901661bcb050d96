using GptImage.Tool.Findings;
using GptImage.Tool.Fixing;

namespace GptImage.Tool.Reports;

/// <summary>All that the report says. The data formats are made of the same.</summary>
/// <param name="Places">What is sent where.</param>
/// <param name="Run">What fixing would come to.</param>
/// <param name="Result">The findings before, and how paths are shown.</param>
internal sealed record Report(IReadOnlyList<ReportedPlace> Places, FixRun Run, ScanResult Result)
{
    /// <summary>Puts together what is sent before and after.</summary>
    public static Report Create(IReadOnlyList<RequestsInCode.Place> before, IReadOnlyList<RequestsInCode.Place> after, FixRun run, ScanResult result)
    {
        // A fix changes what a request is made of and never adds or takes one, so they are in the same order in each file.
        var afterByFile = after.ToLookup(place => place.Path);
        var places = new List<ReportedPlace>();
        foreach (var file in before.GroupBy(place => place.Path))
        {
            var own = file.ToList();
            var now = afterByFile[file.Key].ToList();
            places.AddRange(own.Select((place, index) => new ReportedPlace(
                result.Relative(place.Path), place.Line, place.Project, place.Variants[0], own.Count == now.Count ? now[index].Variants[0] : null, place.Variants.Count - 1)));
        }

        return new Report(places, run, result);
    }
}

/// <summary>One place that sends a request.</summary>
/// <param name="Path">As it is shown.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Project">The project.</param>
/// <param name="Before">What is sent today.</param>
/// <param name="After">What would be sent after <c>gptimage fix</c>; null: that cannot be told.</param>
/// <param name="OtherVariants">How many further combinations of values may be sent.</param>
internal sealed record ReportedPlace(string Path, int Line, string Project, SentRequest Before, SentRequest? After, int OtherVariants)
{
    /// <summary>Whether the fix changes what is sent.</summary>
    public bool IsChanged => After is not null && (Before.Model?.Value != After.Model?.Value
        || !Before.Parameters.Select(parameter => (parameter.Name, parameter.Value)).SequenceEqual(After.Parameters.Select(parameter => (parameter.Name, parameter.Value))));
}
