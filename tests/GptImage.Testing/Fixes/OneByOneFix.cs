using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>Fixes the first diagnostic that offers the chosen action, looks again, and so on until none does.</summary>
/// <param name="offers">What the code fix offers.</param>
/// <param name="once">Whether to stop after the first fix.</param>
/// <param name="steps">How many steps are expected: exactly, or where negative at most; null for any number.</param>
internal sealed class OneByOneFix(OfferedFixes offers, bool once, int? steps)
{
    public async Task<Solution> RunAsync(Solution start, CancellationToken cancellationToken)
    {
        var solution = start;
        var most = await MostStepsAsync(start, cancellationToken);
        var taken = 0;
        while (await offers.FindAsync(solution, cancellationToken).FirstOrDefaultAsync(cancellationToken) is { } offer)
        {
            if (taken == most)
            {
                var text = await offer.Document.GetTextAsync(cancellationToken);
                throw new VerificationException(
                    $"Fixing one by one should take at most {most} steps; '{offer.Action.Title}' is left for {offer.Diagnostic}\n{text}");
            }

            solution = await StepAsync(solution, offer, cancellationToken);
            taken++;
            if (once)
            {
                break;
            }
        }

        if (taken == 0)
        {
            throw new VerificationException($"Fixed code is given, and the action ({offers.Choice}) is offered for none of the diagnostics.");
        }

        return steps is null or < 0 || steps == taken
            ? solution
            : throw new VerificationException($"Fixing one by one should take {steps} steps, and took {taken}.");
    }

    private static async Task<Solution> StepAsync(Solution solution, OfferedFix offer, CancellationToken cancellationToken)
    {
        var next = await AppliedAction.ApplyAsync(solution, offer.Action, cancellationToken);
        var difference = TextDifference.Find(
            await TestSolution.FilesAsync(solution, cancellationToken),
            await TestSolution.FilesAsync(next, cancellationToken));
        return difference is not null
            ? next
            : throw new VerificationException($"The action '{offer.Action.Title}' changes nothing. It is offered for {offer.Diagnostic}");
    }

    private async Task<int> MostStepsAsync(Solution start, CancellationToken cancellationToken)
    {
        if (steps is { } given)
        {
            return Math.Abs(given);
        }

        // Room for fixes that bring another diagnostic to light, and an end for those that bring themselves back.
        var fixable = 0;
        foreach (var project in start.Projects)
        {
            fixable += (await offers.FixableAsync(project, cancellationToken)).Count;
        }

        return (2 * fixable) + 2;
    }
}
