using System.Text;

namespace GptImage.Integration.Tests;

/// <summary>A warning that the sample application gives before it is migrated.</summary>
/// <param name="File">Where.</param>
/// <param name="After">A text that comes before the place, once in the file; empty: the file's beginning.</param>
/// <param name="Excerpt">The next text after it that reads so; the warning is at <c>[|</c>.</param>
/// <param name="Ids">The rules that say something there.</param>
internal sealed record LegacyAppWarning(string File, string After, string Excerpt, params string[] Ids)
{
    private const string Mark = "[|";

    public bool IsMigrated => !Ids.Contains("GIM002");

    /// <summary>The positions in the compiler's notation, found in the file: lines and columns are nobody's to count.</summary>
    public IEnumerable<string> Positions(IReadOnlyDictionary<string, byte[]> files)
    {
        using var reader = new StreamReader(new MemoryStream(files[File]), Encoding.UTF8);
        var text = reader.ReadToEnd();
        var from = text.IndexOf(After, StringComparison.Ordinal);
        var found = from < 0 ? -1 : text.IndexOf(Excerpt.Replace(Mark, "", StringComparison.Ordinal), from, StringComparison.Ordinal);
        if (found < 0)
        {
            throw new InvalidOperationException($"'{Excerpt}' does not come after '{After}' in {File}.");
        }

        var before = text[..(found + Excerpt.IndexOf(Mark, StringComparison.Ordinal))];
        return Ids.Select(id => $"{File}({before.Count(c => c == '\n') + 1},{before.Length - before.LastIndexOf('\n')}): {id}");
    }
}
