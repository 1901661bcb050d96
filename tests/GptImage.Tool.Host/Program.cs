using System.Reflection;
using System.Text;
using System.Text.Json;
using GptImage.Tool.Host;

// The entry point of the executable.
var tool = Assembly.Load("gptimage").EntryPoint!;
var responses = Console.Out;
while (Console.ReadLine() is { } line)
{
    responses.WriteLine(Run(JsonSerializer.Deserialize<HostRequest>(line)!));
}

return 0;

int Run(HostRequest request)
{
    Environment.CurrentDirectory = request.Folder;
    using var output = File.Create(request.Output);
    using var error = File.Create(request.Error);
    StandardStreams.Redirect(output, error);
    using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
    Console.SetError(errors);
    return (int)tool.Invoke(null, [request.Arguments])!;
}
