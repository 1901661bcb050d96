using System.CommandLine;
using GptImage.Tool.Files;
using GptImage.Tool.Findings;
using GptImage.Tool.Fixing;
using GptImage.Tool.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Tool.Commands;

/// <summary><c>gptimage fix</c>: makes the changes that need no person, or that one decided on, and says what it did.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        var source = new SourceOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the changes as a diff and write nothing." };
        var decide = SourceOptions.List("--decide", "What to do where there are alternatives, by rule: GIM104=opaque.");
        var interactive = new Option<bool>("--interactive") { Description = "Ask what to do wherever there are alternatives, and show what each would change." };
        var maxChanges = new Option<int?>("--max-changes") { Description = "Make at most so many fixes.", HelpName = "number" };
        var force = new Option<bool>("--force") { Description = "Also where git has changes that are not committed." };
        maxChanges.Validators.Add(value =>
        {
            if (value.GetValueOrDefault<int?>() is < 1)
            {
                value.AddError("--max-changes takes a number from 1 on");
            }
        });

        var command = new Command("fix", "Moves the code to the target model. What needs a decision stays, and is said.");
        source.AddTo(command);
        foreach (var option in new Option[] { dryRun, decide, interactive, maxChanges, force })
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var decisions = Decisions.Parse(parsed.GetValue(decide)!);
            var isDryRun = parsed.GetValue(dryRun);
            var git = new CommittedState(isRequired: !isDryRun && !parsed.GetValue(force));
            if (parsed.GetValue(interactive))
            {
                DecisionPrompt.RequireTerminal();
            }

            var (view, found) = await Progress.ShowAsync(async progress =>
            {
                var view = await source.OpenAsync(parsed, isQuick: false, Deadline.ParseToday(null), progress, cancellationToken);
                await git.CheckAsync(view.Roots, [], cancellationToken);
                return (view, parsed.GetValue(interactive) ? await view.FindAsync(view.Codebase.Solution, progress, cancellationToken) : []);
            });
            await using var target = new OutputTarget(path: null);
            decisions = decisions.With(await new DecisionPrompt(target.Terminal, Console.In, view.ToResult([], default).Relative).AskAsync(found, cancellationToken));
            var (run, after) = await Progress.ShowAsync(async progress =>
            {
                var run = await new BatchFix(view, decisions, parsed.GetValue(maxChanges), progress, cancellationToken).RunAsync();
                if (isDryRun || run.Files.Count == 0)
                {
                    return (run, run.After);
                }

                await git.CheckAsync(view.Roots, [.. run.Files.Select(file => file.Path)], cancellationToken);
                var relative = view.ToResult([], default).Relative;
                var known = Baseline.Read(view.Folder);
                FileWriter.Write(run.Files, relative, cancellationToken);
                var left = await view.FindAsync(ReadBack(run), progress, CancellationToken.None);
                if (known is not null)
                {
                    PruneBaseline(view, run, known, left, relative);
                }

                return (run, left);
            });

            var result = view.ToResult(after, DiagnosticSeverity.Warning);
            if (isDryRun)
            {
                DiffOutput.Write(run.Files, result.Relative, target.Terminal);
            }

            FixOutput.Write(run, after, isDryRun, result, target.Terminal);
            return (isDryRun && run.Files.Count > 0) || result.Shown.Count > 0 ? ExitCode.Found : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Takes what was fixed out of the baseline; what this run did not look at stays in it.</summary>
    private static void PruneBaseline(SourceView view, FixRun run, IReadOnlySet<string> known, IReadOnlyList<Finding> left, Func<string, string> relative)
    {
        var kept = Fingerprint.Of(left, relative).ToHashSet(StringComparer.Ordinal);
        Baseline.Remove(view.Folder, Fingerprint.Of(run.Before, relative).Where(fingerprint => known.Contains(fingerprint) && !kept.Contains(fingerprint)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The code with the changed files as they now are on the disk.</summary>
    private static Solution ReadBack(FixRun run)
    {
        var solution = run.Solution;
        foreach (var file in run.Files)
        {
            using var stream = File.OpenRead(file.Path);
            var text = SourceText.From(stream);
            solution = solution.GetDocumentIdsWithFilePath(file.Path).Aggregate(solution, (changed, id) =>
                changed.GetAdditionalDocument(id) is null ? changed.WithDocumentText(id, text) : changed.WithAdditionalDocumentText(id, text));
        }

        return solution;
    }

    /// <summary>Sees to it that everything that is changed can be seen, and undone, with git.</summary>
    /// <param name="isRequired">Whether it matters.</param>
    private sealed class CommittedState(bool isRequired)
    {
        private const int Named = 5;

        /// <exception cref="ToolException">There are changes that are not committed, or one of the files is not tracked.</exception>
        public async Task CheckAsync(Roots roots, IReadOnlyCollection<string> files, CancellationToken cancellationToken)
        {
            if (!isRequired || GitRepository.Find(roots.First) is not { } git || await git.UncommittedAsync(files, cancellationToken) is not { Count: > 0 } uncommitted)
            {
                return;
            }

            var more = uncommitted.Count > Named ? $" and {uncommitted.Count - Named} more" : "";
            throw new ToolException($"git has changes that are not committed: {string.Join(", ", uncommitted.Take(Named))}{more}. Commit or stash them, so that what is changed here can be seen and undone, or use --force.");
        }
    }
}
