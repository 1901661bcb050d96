namespace GptImage.Client;

/// <summary>Writes a file beside the one that it becomes, so that nobody ever sees half of it.</summary>
internal sealed class FileReplacement : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _isCommitted;

    public FileReplacement(string path)
    {
        _path = Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
        _temporary = Path.Combine(Path.GetDirectoryName(_path) ?? "", $"{Guid.NewGuid():N}.tmp"); // shorter than the longest name there is
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 81_920, useAsync: true);
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        Stream.Dispose();
#if NET
        File.Move(_temporary, _path, overwrite: true);
#else
        if (File.Exists(_path))
        {
            File.Replace(_temporary, _path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(_temporary, _path);
        }
#endif
        _isCommitted = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_isCommitted)
        {
            File.Delete(_temporary);
        }
    }
}
