using System.Text;

namespace GptImage.Tool.Output;

/// <summary>Where a command writes to: the standard output, or a file. It is flushed when it ends.</summary>
/// <param name="path">The file; null: the standard output.</param>
internal sealed class OutputTarget(string? path) : IAsyncDisposable
{
    public Terminal Terminal { get; } = path is null
        ? Terminal.Standard()
        : new Terminal(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" }, hasColour: false, width: null);

    public ValueTask DisposeAsync() => Terminal.Writer.DisposeAsync();
}
