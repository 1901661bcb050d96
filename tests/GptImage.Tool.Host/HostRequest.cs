namespace GptImage.Tool.Host;

/// <summary>One run of the tool.</summary>
/// <param name="Folder">The folder that it runs in.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Output">The file that gets its standard output.</param>
/// <param name="Error">The file that gets its error stream.</param>
internal sealed record HostRequest(string Folder, string[] Arguments, string Output, string Error);
