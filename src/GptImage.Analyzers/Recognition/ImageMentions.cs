using System.Buffers;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.Recognition;

/// <summary>
/// Finds the trees whose text can concern image requests at all. Every other tree costs one vectorized search of its text,
/// once per version of the text, and never reaches the semantic model.
/// </summary>
internal static class ImageMentions
{
    private const int ChunkLength = 16 * 1024;

    // Most words of interest contain this, so one search finds the places worth a closer look.
    private const string Anchor = "mage";

    /// <summary>
    /// Further words that count by themselves: ids without the anchor, and what a working call cannot keep on a new model. The model that it is sent with
    /// may stand in another file.
    /// </summary>
    private static readonly string[] OtherWords = ["dall-e", "input_fidelity", "InputFidelity", "\"transparent"];

    /// <summary>What may stand directly before "image" or "Image".</summary>
    private static readonly string[] Prefixes = ["gpt-", "Generate"];

    /// <summary>What may stand directly after it.</summary>
    private static readonly string[] Suffixes = ["Client", "Generat", "Edit", "Variation", "_generation", "s/generations", "s/edits", "s/variations"];

    private static readonly int Overlap =
        Math.Max(Prefixes.Max(p => p.Length) + 1 + Anchor.Length + Suffixes.Max(s => s.Length), OtherWords.Max(word => word.Length));

    // Boxed once: the provider caches reference-typed values per text.
    private static readonly object Yes = true;
    private static readonly object No = false;

    /// <summary>Computes the answer once per version of a text, over all compilations that share it. Read it with <see cref="IsMention"/>.</summary>
    public static readonly SourceTextValueProvider<object> Provider = new(static text => Mentions(text));

    /// <summary>Whether what <see cref="Provider"/> computed means that the text mentions an image API.</summary>
    public static bool IsMention(object computed) => ReferenceEquals(computed, Yes);

    private static object Mentions(SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            for (var start = 0; start < text.Length; start += ChunkLength - Overlap)
            {
                var length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                if (Mentions(buffer.AsSpan(0, length)))
                {
                    return Yes;
                }
            }

            return No;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static bool Mentions(ReadOnlySpan<char> text)
    {
        foreach (var word in OtherWords)
        {
            if (text.IndexOf(word.AsSpan()) >= 0)
            {
                return true;
            }
        }

        var offset = 0;
        while (true)
        {
            var found = text.Slice(offset).IndexOf(Anchor.AsSpan());
            if (found < 0)
            {
                return false;
            }

            var anchor = offset + found;
            offset = anchor + Anchor.Length;
            if (anchor > 0 && text[anchor - 1] is 'i' or 'I'
                && (EndsWithAny(text.Slice(0, anchor - 1), Prefixes) || StartsWithAny(text.Slice(offset), Suffixes)))
            {
                return true;
            }
        }
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
