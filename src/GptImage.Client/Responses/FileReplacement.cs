namespace GptImage.Client;

/// <summary>Writes a file beside the one that it becomes, so that nobody ever sees half of it.</summary>
internal sealed class FileReplacement : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private bool isCommitted;

    public FileReplacement(string path)
    {
        this.path = Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
        temporary = Path.Combine(Path.GetDirectoryName(this.path) ?? "", $"{Guid.NewGuid():N}.tmp"); // shorter than the longest name there is
        Stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 81_920, useAsync: true);
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        Stream.Dispose();
#if NET
        File.Move(temporary, path, overwrite: true);
#else
        if (File.Exists(path))
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, path);
        }
#endif
        isCommitted = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!isCommitted)
        {
            File.Delete(temporary);
        }
    }
}
