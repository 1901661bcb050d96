using System.Buffers;
using GptImage.Analyzers.Libraries;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.ModelUses;

/// <summary>
/// Finds the trees whose text can concern image requests at all. Every other tree costs one vectorized search of its text,
/// once per version of the text, and never reaches the semantic model.
/// </summary>
internal static class Prefilter
{
    private const int ChunkLength = 16 * 1024;

    // Most words of interest contain this, so one search finds the places worth a closer look.
    private const string Anchor = "mage";

    /// <summary>
    /// What every file that concerns an image request has one of, beside the words of client libraries. The last three are what a working call cannot keep
    /// on a new model: the model that it is sent with may stand in another file.
    /// </summary>
    internal static readonly string[] Words =
    [
        "gpt-image", "image_generation", "images/generations", "images/edits", "images/variations", "dall-e",
        "input_fidelity", "InputFidelity", "\"transparent",
        .. ClientLibraries.Rows(library => library.Words),
    ];

    /// <summary>The words around the anchor: what stands before its "i" or "I", and after it. A variable is called like its type.</summary>
    private static readonly (string Before, string After)[] AnchoredWords =
    [
        .. from word in Words
           let anchor = word.IndexOf(Anchor, StringComparison.Ordinal)
           where anchor > 0
           select (word.Substring(0, anchor - 1), word.Substring(anchor + Anchor.Length)),
    ];

    private static readonly string[] OtherWords = [.. Words.Where(word => word.IndexOf(Anchor, StringComparison.Ordinal) < 0)];

    private static readonly int Overlap = Words.Max(word => word.Length);

    // Boxed once: the provider caches reference-typed values per text.
    private static readonly object Yes = true;
    private static readonly object No = false;

    /// <summary>Computes the answer once per version of a text, over all compilations that share it. Read it with <see cref="IsMention"/>.</summary>
    public static readonly SourceTextValueProvider<object> Provider = new(Compute);

    /// <summary>Whether what <see cref="Provider"/> computed means that the text mentions an image API.</summary>
    public static bool IsMention(object computed) => ReferenceEquals(computed, Yes);

    /// <summary>The ids that a file of the user's adds and that no word finds; most projects have none.</summary>
    public static IReadOnlyList<string> IdsToSearchFor(ModelOverlay? overlay) =>
    [
        .. from model in overlay?.Models ?? []
           from id in (IEnumerable<string>)[model.Id, .. model.Snapshots, .. model.Aliases]
           where !Words.Any(word => id.IndexOf(word, StringComparison.Ordinal) >= 0)
           select id,
    ];

    /// <summary>Whether the text has one of the ids.</summary>
    public static bool MentionsAny(SourceText text, IReadOnlyList<string> ids) =>
        ids.Count > 0 && text.ToString() is var all && ids.Any(id => all.IndexOf(id, StringComparison.Ordinal) >= 0);

    /// <summary>Computes what <see cref="IsMention"/> reads.</summary>
    public static object Compute(SourceText text)
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
            if (anchor > 0 && text[anchor - 1] is 'i' or 'I' && HasWordAround(text, anchor))
            {
                return true;
            }
        }
    }

    private static bool HasWordAround(ReadOnlySpan<char> text, int anchor)
    {
        var before = text.Slice(0, anchor - 1);
        var after = text.Slice(anchor + Anchor.Length);
        foreach (var word in AnchoredWords)
        {
            if (before.EndsWith(word.Before.AsSpan(), StringComparison.Ordinal) && after.StartsWith(word.After.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
