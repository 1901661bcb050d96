using GptImage.CodeFixes;
using GptImage.Tool.Findings;

namespace GptImage.Tool.Fixing;

/// <summary>What tells a finding from all others in one state of the code.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Rule">The id of the rule.</param>
internal readonly record struct FixPlace(string Path, int Start, string Rule)
{
    public static FixPlace Of(FixInDiagnostic fix) => new(fix.Diagnostic.Location.SourceTree!.FilePath, fix.Diagnostic.Location.SourceSpan.Start, fix.Diagnostic.Id);

    public static FixPlace Of(Finding finding) => new(finding.Path, finding.Diagnostic.Location.SourceSpan.Start, finding.Rule);
}
