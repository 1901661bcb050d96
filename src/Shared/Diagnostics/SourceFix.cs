using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace GptImage.Diagnostics;

/// <summary>One way to fix a diagnostic, as it travels in the diagnostic's properties.</summary>
/// <param name="EquivalenceKey">Constant per rule and kind of fix; it never depends on a value.</param>
/// <param name="Title">What the IDE shows.</param>
/// <param name="IsBatch">Whether fix-all may apply it. At most the first fix of a diagnostic is one.</param>
/// <param name="Edits">What to do, all together.</param>
internal sealed record SourceFix(string EquivalenceKey, string Title, bool IsBatch, ImmutableArray<SourceEdit> Edits)
{
    /// <summary>The key of the property that holds a diagnostic's fixes.</summary>
    public const string PropertyName = "GptImage.Fixes";

    private const char FieldSeparator = '\u001F';
    private const char FixSeparator = '\u001E';

    /// <summary>Fixes as one string. Nothing of what a fix carries can contain the two separators: they are not legal in C# text or JSON.</summary>
    public static string Encode(IEnumerable<SourceFix> fixes)
    {
        var builder = new StringBuilder();
        foreach (var fix in fixes)
        {
            if (builder.Length > 0)
            {
                builder.Append(FixSeparator);
            }

            builder.Append(fix.EquivalenceKey).Append(FieldSeparator).Append(fix.Title).Append(FieldSeparator).Append(fix.IsBatch ? '1' : '0');
            foreach (var edit in fix.Edits)
            {
                builder.Append(FieldSeparator).Append(((int)edit.Kind).ToString(CultureInfo.InvariantCulture))
                    .Append(FieldSeparator).Append(edit.Location.ToString(CultureInfo.InvariantCulture))
                    .Append(FieldSeparator).Append(edit.Text);
            }
        }

        return builder.ToString();
    }

    /// <summary>The fixes that a diagnostic carries; none where it carries none, or what it carries was written by another version and cannot be read.</summary>
    public static ImmutableArray<SourceFix> Decode(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(PropertyName, out var text) || string.IsNullOrEmpty(text))
        {
            return ImmutableArray<SourceFix>.Empty;
        }

        var fixes = ImmutableArray.CreateBuilder<SourceFix>();
        foreach (var part in text!.Split(FixSeparator))
        {
            if (!TryDecode(part.Split(FieldSeparator), out var fix))
            {
                return ImmutableArray<SourceFix>.Empty;
            }

            fixes.Add(fix);
        }

        return fixes.ToImmutable();
    }

    private static bool TryDecode(string[] fields, [NotNullWhen(true)] out SourceFix? fix)
    {
        fix = null;
        if (fields.Length < 3 || fields.Length % 3 != 0)
        {
            return false;
        }

        var edits = ImmutableArray.CreateBuilder<SourceEdit>(fields.Length / 3 - 1);
        for (var i = 3; i < fields.Length; i += 3)
        {
            if (!int.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out var kind)
                || kind > (int)SourceEditKind.InsertAfter
                || !int.TryParse(fields[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var location))
            {
                return false;
            }

            edits.Add(new SourceEdit((SourceEditKind)kind, location, fields[i + 2]));
        }

        fix = new SourceFix(fields[0], fields[1], fields[2] == "1", edits.ToImmutable());
        return true;
    }
}
