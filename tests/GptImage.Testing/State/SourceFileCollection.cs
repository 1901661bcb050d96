using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>Files of a test, in order. A name that does not start with <c>/</c> is placed in the project's folder, <c>/0/</c>.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    /// <summary>Adds a file. Its encoding is UTF-8, or in a fixed state that of the file before.</summary>
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content)));
}
