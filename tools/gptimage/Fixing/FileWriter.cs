using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Tool.Fixing;

/// <summary>
/// Writes changed files: all of them or none, and each as a whole. First every file is checked, then every new text is written beside its file, and only then do
/// they take the files' places, which is one step for each.
/// </summary>
internal static class FileWriter
{
    /// <summary>Writes the files.</summary>
    /// <exception cref="ToolException">One cannot be written as it should be. Then none is, or the message says which are.</exception>
    public static void Write(IReadOnlyList<FileChange> changes, Func<string, string> relative, CancellationToken cancellationToken)
    {
        var problems = changes.Select(change => (change.Path, Problem: ProblemWith(change))).Where(item => item.Problem is not null).ToList();
        if (problems.Count > 0)
        {
            throw new ToolException($"nothing was written, because {string.Join("; ", problems.Select(item => $"{relative(item.Path)} {item.Problem}"))}. --exclude-path leaves a file out.");
        }

        var written = new List<(string Temporary, string Path)>();
        var replaced = 0;
        try
        {
            foreach (var change in changes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var temporary = TemporaryFor(change.Path);
                written.Add((temporary, change.Path));
                WriteBeside(temporary, change);
            }

            cancellationToken.ThrowIfCancellationRequested();

            // From here on nothing interrupts: it is a rename for each file.
            foreach (var (temporary, path) in written)
            {
                File.Move(temporary, path, overwrite: true);
                replaced++;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var left = changes.Take(replaced).Where(change => !TryRestore(change)).Select(change => relative(change.Path)).ToList();
            throw new ToolException(left.Count == 0
                ? $"nothing was written: {exception.Message}"
                : $"not all could be written: {exception.Message} Changed are {string.Join(", ", left)}, and they could not be put back.");
        }
        finally
        {
            written.ForEach(file => File.Delete(file.Temporary));
        }
    }

    /// <summary>Writes a file of the tool's own: its whole text, or nothing.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string path, string text)
    {
        var temporary = TemporaryFor(path);
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{Path.GetFileName(path)} was not written: {exception.Message}");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string TemporaryFor(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");

    /// <summary>Puts back what a file was before it was replaced.</summary>
    private static bool TryRestore(FileChange change)
    {
        try
        {
            File.WriteAllBytes(change.Path, BytesOf(change.Before));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void WriteBeside(string temporary, FileChange change)
    {
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(BytesOf(change.After));
            stream.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(change.Path));
        }
    }

    /// <summary>Why a file must not be written: a clause that follows its name; null: it may.</summary>
    private static string? ProblemWith(FileChange change)
    {
        if (!File.Exists(change.Path))
        {
            return "is no longer there";
        }

        if (new FileInfo(change.Path).IsReadOnly)
        {
            return "is read-only";
        }

        var bytes = File.ReadAllBytes(change.Path);
        if (bytes.AsSpan().SequenceEqual(BytesOf(change.Before)))
        {
            return null;
        }

        using var stream = new MemoryStream(bytes);
        return SourceText.From(stream).ContentEquals(change.Before) ? "is not valid in its encoding, and would not stay as it is" : "was changed meanwhile";
    }

    private static byte[] BytesOf(SourceText text)
    {
        var encoding = text.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return [.. encoding.Preamble, .. encoding.GetBytes(text.ToString())];
    }
}
