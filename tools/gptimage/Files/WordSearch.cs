extern alias analyzers;

using System.Buffers;
using System.Text;
using analyzers::GptImage.Analyzers.ModelUses;

namespace GptImage.Tool.Files;

/// <summary>Finds the files whose text can concern image requests at all, by the analyzer's own words, in bytes: most files are never decoded.</summary>
internal static class WordSearch
{
    private const int ChunkLength = 1 << 20;

    private static readonly byte[] Anchor = "mage"u8.ToArray();
    private static readonly int Overlap = Prefilter.Words.Max(word => word.Length) * 2;

    /// <summary>The words around the anchor, so that one search finds the places worth a closer look.</summary>
    private static readonly (byte[] Before, byte[] After)[] AnchoredWords =
    [
        .. from word in Prefilter.Words
           let anchor = word.IndexOf("mage", StringComparison.Ordinal)
           where anchor > 0
           select (Encoding.UTF8.GetBytes(word[..(anchor - 1)]), Encoding.UTF8.GetBytes(word[(anchor + Anchor.Length)..])),
    ];

    private static readonly byte[][] OtherWords =
        [.. Prefilter.Words.Where(word => !word.Contains("mage", StringComparison.Ordinal)).Select(Encoding.UTF8.GetBytes)];

    /// <summary>The files among <paramref name="paths"/> with one of the words, in order. What cannot be read is in <paramref name="unreadable"/>, with the reason.</summary>
    public static IReadOnlyList<string> Candidates(IReadOnlyList<string> paths, out IReadOnlyList<(string Path, string Reason)> unreadable, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var failed = new List<(string, string)>();
        Parallel.ForEach(paths, new ParallelOptions { CancellationToken = cancellationToken }, path =>
        {
            try
            {
                if (Mentions(path))
                {
                    lock (found)
                    {
                        found.Add(path);
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                lock (failed)
                {
                    failed.Add((path, exception.Message));
                }
            }
        });
        unreadable = [.. failed.OrderBy(file => file.Item1, StringComparer.Ordinal)];
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static bool Mentions(string path)
    {
        using var file = File.OpenHandle(path);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(RandomAccess.GetLength(file) + 1, Overlap * 2, ChunkLength));
        try
        {
            var offset = 0L;
            var kept = 0;
            while (RandomAccess.Read(file, buffer.AsSpan(kept), offset) is > 0 and var read)
            {
                var text = buffer.AsSpan(0, kept + read);
                if (offset == 0 && IsUtf16(text))
                {
                    return Mentions(Encoding.UTF8.GetBytes(File.ReadAllText(path)));
                }

                // A byte of zero is in no text: the file is none.
                if (text.Contains((byte)0))
                {
                    return false;
                }

                if (Mentions(text))
                {
                    return true;
                }

                offset += read;
                kept = Math.Min(Overlap, text.Length);
                text[^kept..].CopyTo(buffer);
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsUtf16(ReadOnlySpan<byte> text) => text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool Mentions(ReadOnlySpan<byte> text)
    {
        foreach (var word in OtherWords)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        for (var offset = 0; text[offset..].IndexOf(Anchor) is >= 0 and var found;)
        {
            var anchor = offset + found;
            offset = anchor + Anchor.Length;
            if (anchor > 0 && text[anchor - 1] is (byte)'i' or (byte)'I' && HasWordAround(text, anchor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWordAround(ReadOnlySpan<byte> text, int anchor)
    {
        foreach (var (before, after) in AnchoredWords)
        {
            if (text[..(anchor - 1)].EndsWith(before) && text[(anchor + Anchor.Length)..].StartsWith(after))
            {
                return true;
            }
        }

        return false;
    }
}
