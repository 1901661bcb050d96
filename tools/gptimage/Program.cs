using System.CommandLine;
using GptImage.Tool;
using GptImage.Tool.Commands;

var root = new RootCommand("Moves .NET code from OpenAI's legacy image models to current ones: finds it, shows what would change, changes it and says what is left.\nExit codes: 0 clean, 1 findings or changes due, 2 could not run, 3 interrupted.")
{
    ScanCommand.Create(),
    FixCommand.Create(),
    ReportCommand.Create(),
    WaiveCommand.Create(),
    MergeCommand.Create(),
    ModelsCommand.Create(),
    ExplainCommand.Create(),
    DoctorCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"gptimage: {error.Message}");
    }

    Console.Error.WriteLine("gptimage --help says what is accepted.");
    return ExitCode.Failed;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, Interruption.Listen());
}
catch (ToolException exception)
{
    Console.Error.WriteLine($"gptimage: {exception.Message}");
    return ExitCode.Failed;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("gptimage: interrupted");
    return ExitCode.Interrupted;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    // A full disk, a closed pipe, a folder that may not be read: the message of the system says which.
    Console.Error.WriteLine($"gptimage: {exception.Message}");
    return ExitCode.Failed;
}
catch (Exception exception) when (Environment.GetEnvironmentVariable("GPTIMAGE_STACKTRACE") is not { Length: > 0 })
{
    Console.Error.WriteLine($"gptimage: this should not happen: {exception.GetType().Name}: {exception.Message}");
    Console.Error.WriteLine("Nothing was written. With GPTIMAGE_STACKTRACE=1 it says where, which is what a report of the fault needs.");
    return ExitCode.Failed;
}
