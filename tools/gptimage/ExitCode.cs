namespace GptImage.Tool;

/// <summary>What each exit code means, for every command.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to report, or everything done.</summary>
    public const int Clean = 0;

    /// <summary>There are findings, or changes are due.</summary>
    public const int Found = 1;

    /// <summary>It could not run, or could not do all that it was asked.</summary>
    public const int Failed = 2;

    /// <summary>It was interrupted.</summary>
    public const int Interrupted = 3;
}
