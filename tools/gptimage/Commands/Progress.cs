using Spectre.Console;

namespace GptImage.Tool.Commands;

/// <summary>Shows what is being done on a terminal, while it is done. It goes to the error stream, so that output can be piped; where that is no terminal, nothing is shown.</summary>
internal static class Progress
{
    /// <summary>Runs work that reports what it does.</summary>
    public static async Task<T> ShowAsync<T>(Func<IProgress<string>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Latest(_ => { }));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status().StartAsync("Searching", context => work(new Latest(text => context.Status(Markup.Escape(text)))));
    }

    private sealed class Latest(Action<string> show) : IProgress<string>
    {
        public void Report(string value) => show(value);
    }
}
