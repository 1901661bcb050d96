using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Promise.Tests;

/// <summary>
/// Runs a program, fixes it, and runs it again. Several projects are judged three times: all in one solution, and the application and the libraries
/// each on their own, as they are when only one of them is opened.
/// </summary>
internal static class Judge
{
    private static readonly string[] Reporting = ["GIM001", "GIM002", "GIM003", "GIM004", "GIM008"];

    public static async Task<Judgement> JudgeAsync(TestProgram program)
    {
        var compiled = ProgramCompiler.Compile(program);
        if (compiled.Errors is not null)
        {
            return new(program, Verdict.Invalid, [compiled.Errors], []);
        }

        var before = await ProgramRunner.RunAsync(compiled, isAlive: true);
        if (!before.IsAccepted)
        {
            var refusal = before.Calls.FirstOrDefault(call => !call.IsAccepted);
            return new(program, Verdict.Invalid, [$"before the fix: {before.Exception} {refusal?.Error}"], []);
        }

        var whole = await JudgeAsync(program, compiled, before, "solution", _ => true);
        if (program.Projects.Count(project => !project.IsPackage) == 1)
        {
            return whole;
        }

        var application = await JudgeAsync(program, compiled, before, "application alone", project => project == program.Application);
        var libraries = await JudgeAsync(program, compiled, before, "libraries alone", project => project != program.Application);
        Judgement[] promised = [whole, application];
        var broken = promised.Where(judgement => judgement.Verdict == Verdict.Broken).ToList();
        return broken.Count == 0
            ? whole with { Unseen = libraries.Verdict == Verdict.Broken ? libraries.Reasons : [] }
            : broken[0] with { Reasons = [.. broken.SelectMany(judgement => judgement.Reasons)], Changes = string.Join('\n', broken.Select(judgement => judgement.Changes)) };
    }

    private static async Task<Judgement> JudgeAsync(
        TestProgram program, CompiledProgram compiled, RunResult before, string view, Func<TestProject, bool> isInView)
    {
        FixResult fix;
        try
        {
            fix = await BatchFix.ApplyAsync(program, isInView, compiled);
        }
        catch (Exception exception)
        {
            return new(program, Verdict.Broken, [$"{view}: the fix failed: {exception.GetType().Name}: {exception.Message}"], []);
        }

        var reasons = new List<string>();
        reasons.AddRange(fix.Before.Concat(fix.After).Where(diagnostic => diagnostic.Id == "AD0001").Select(Failure).Distinct());
        if (fix.Runs > 1)
        {
            reasons.Add("a second run changes something");
        }

        var after = before;
        if (fix.Texts.Count > 0)
        {
            var changed = program.With((project, file) => fix.Texts.GetValueOrDefault((project.Name, file.Name)) ?? file.Text);
            var recompiled = ProgramCompiler.Compile(changed);
            if (recompiled.Errors is not null)
            {
                reasons.Add($"it does not compile: {recompiled.Errors}");
            }
            else
            {
                after = await ProgramRunner.RunAsync(recompiled, isAlive: true);
                reasons.AddRange(Comparison.Differences(before, after));
                if (reasons.Count == 0 && !after.Calls.Any(IsLegacy) && await ProgramRunner.RunAsync(recompiled, isAlive: false) is { IsAccepted: false } dead)
                {
                    reasons.Add($"refused without legacy models: {dead.Exception}");
                }
            }
        }

        var reported = fix.Before.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(program, reasons.Count > 0 ? Verdict.Broken : VerdictOf(fix, after), [.. reasons.Distinct().Select(reason => $"{view}: {reason}")], reported)
        {
            SendsLegacy = before.Calls.Any(IsLegacy),
            Changes = SourceDifference.Of(program, fix.Texts),
            Messages = [.. fix.Before.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(null)}").Distinct()],
        };
    }

    // The first line says what was thrown, and the first frame of ours where.
    private static string Failure(Diagnostic diagnostic)
    {
        var lines = diagnostic.GetMessage(null).ReplaceLineEndings("\n").Split('\n');
        return $"AD0001: {lines[0]} {lines.FirstOrDefault(line => line.Contains("at GptImage.", StringComparison.Ordinal))?.Trim()}";
    }

    private static Verdict VerdictOf(FixResult fix, RunResult after)
    {
        if (fix.Texts.Count > 0)
        {
            return after.Calls.Any(IsLegacy) ? Verdict.Partly : Verdict.Moved;
        }

        return fix.Before.Any(diagnostic => Reporting.Contains(diagnostic.Id)) ? Verdict.Held
            : fix.Before.Any(diagnostic => diagnostic.Id == "GIM005") ? Verdict.OnlyMentioned
            : Verdict.Silent;
    }

    private static bool IsLegacy(ApiCall call) => call.Model is { } id && ModelCatalog.TryFind(id, out var model) && model.IsLegacy;
}
