using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace GptImage.Promise.Tests;

/// <summary>Runs compiled programs in this process.</summary>
internal static partial class ProgramRunner
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">What to run.</param>
    /// <param name="isAlive">Whether legacy models are alive.</param>
    public static async Task<RunResult> RunAsync(CompiledProgram program, bool isAlive)
    {
        await LoopbackApi.GetAsync();
        var run = new ProgramRun(isAlive);
        var context = new ProgramContext(program.Projects);
        try
        {
            var end = await Task.Run(() => StartAsync(context, program.Projects[^1].Name, run)).WaitAsync(Limit);
            return new(run.Calls, Normalize(run.Output.ToString()), end is null ? null : Normalize(Describe(end)));
        }
        catch (TimeoutException)
        {
            return new(run.Calls, Normalize(run.Output.ToString()), "it did not end");
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<Exception?> StartAsync(ProgramContext context, string application, ProgramRun run)
    {
        ProgramRun.Current = run;
        try
        {
            var main = context.LoadFromAssemblyName(new AssemblyName(application)).EntryPoint!;
            var started = main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()], null);
            if (started is Task task)
            {
                await task;
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static string Describe(Exception exception)
    {
        var cause = exception;
        while (cause is TypeInitializationException or AggregateException && cause.InnerException is { } inner)
        {
            cause = inner;
        }

        return $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}";
    }

    /// <summary>Takes out what may differ: the model's name, pictures, and where they can be fetched.</summary>
    private static string Normalize(string text) =>
        LoopbackUrl().Replace(Base64().Replace(ModelId().Replace(text.Trim().ReplaceLineEndings("\n"), "<model>"), "<picture>"), "<url>");

    [GeneratedRegex(@"(?<![\w./-])gpt-image-(1\.5|1-mini|1|2)(-\d{4}-\d\d-\d\d)?(?![\w-]|\.\d)")]
    private static partial Regex ModelId();

    [GeneratedRegex("[A-Za-z0-9+/]{60,}=*")]
    private static partial Regex Base64();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/files/\d+\.\w+")]
    private static partial Regex LoopbackUrl();

    private sealed class ProgramContext(ImmutableArray<CompiledProject> projects) : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (PictureLibrary.IsNamed(assemblyName))
            {
                return PictureLibrary.Assembly;
            }

            return projects.FirstOrDefault(project => project.Name == assemblyName.Name) is { } found ? LoadFromStream(new MemoryStream(found.Image)) : null;
        }
    }
}

/// <summary>What a program did.</summary>
/// <param name="Calls">Its requests, in order.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Exception">What ended it; null if it came to its end.</param>
internal sealed record RunResult(IReadOnlyList<ApiCall> Calls, string Output, string? Exception)
{
    public bool IsAccepted => Exception is null && Calls.All(call => call.IsAccepted);
}
