using GptImage.Emulator;

if (args is ["--help"] or ["-h"])
{
    Console.Write(CommandLine.Help());
    return 0;
}

EmulatorOptions options;
try
{
    options = CommandLine.Read(args);
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine();
    Console.Error.Write(CommandLine.Help());
    return 2;
}

EmulatorHost emulator;
try
{
    emulator = await EmulatorHost.StartAsync(options);
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

await using (emulator)
{
    Console.WriteLine($"Endpoint for clients: {emulator.ApiUrl}");
    Console.WriteLine($"Calls as they come:   {emulator.BaseUrl}");
    await emulator.WaitForShutdownAsync();
}

return 0;
