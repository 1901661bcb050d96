namespace GptImage.Promise.Tests;

/// <summary>Writes judgements to the file that the environment variable <c>GPTIMAGE_PROMISE_REPORT</c> names, one block each.</summary>
internal static class Report
{
    private static readonly string? File = Environment.GetEnvironmentVariable("GPTIMAGE_PROMISE_REPORT");
    private static readonly SemaphoreSlim Gate = new(1);

    public static Task AddAsync(Judgement judgement) => AddAsync(Describe(judgement));

    public static async Task AddAsync(string text)
    {
        if (File is null)
        {
            return;
        }

        await Gate.WaitAsync();
        try
        {
            await System.IO.File.AppendAllTextAsync(File, text + "\n");
        }
        finally
        {
            Gate.Release();
        }
    }

    private static string Describe(Judgement judgement)
    {
        var must = judgement.Program.Must is { } wanted && wanted != judgement.Verdict ? $" (must: {wanted})" : "";
        var head = $"{judgement.Verdict,-14}{judgement.Program.Name}{must}  [{string.Join(' ', judgement.Reported)}]";
        var isFault = judgement.Verdict is Verdict.Broken or Verdict.Invalid;
        return string.Join("\n    ", [head, .. isFault ? [.. judgement.Reasons, .. judgement.Changes.Split('\n')] : must.Length > 0 ? judgement.Messages : []]);
    }
}
