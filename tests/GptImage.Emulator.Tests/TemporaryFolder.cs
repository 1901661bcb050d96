namespace GptImage.Emulator.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("emulator").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
