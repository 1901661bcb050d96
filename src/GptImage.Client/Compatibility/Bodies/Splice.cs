namespace GptImage.Client;

/// <summary>One change to a body: the bytes from <paramref name="Start"/> up to <paramref name="End"/> become <paramref name="Replacement"/>.</summary>
internal readonly record struct Splice(long Start, long End, byte[] Replacement)
{
    /// <summary>By how many bytes the body grows.</summary>
    public long Growth => Replacement.Length - (End - Start);
}
