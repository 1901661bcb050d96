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

await using var emulator = await EmulatorHost.StartAsync(options);
Console.WriteLine($"Endpoint for clients: {emulator.ApiAddress}");
Console.WriteLine($"Calls as they come:   {emulator.BaseAddress}");
await emulator.WaitForShutdownAsync();
return 0;
