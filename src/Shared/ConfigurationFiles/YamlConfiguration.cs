using System.Globalization;

namespace GptImage.ConfigurationFiles;

/// <summary>
/// The values of a YAML file, line by line: mappings and lists by their indentation. A value in braces or brackets is one text; block texts and anchors are
/// not read.
/// </summary>
internal sealed class YamlConfiguration
{
    private readonly string _text;
    private readonly List<Level> _levels = [];
    private int? _block;

    private YamlConfiguration(string text) => _text = text;

    public static IEnumerable<ConfiguredValue> Read(string text)
    {
        var reader = new YamlConfiguration(text);
        return TextLine.Of(text).Select(reader.Read).OfType<ConfiguredValue>();
    }

    private ConfiguredValue? Read(TextLine line)
    {
        var start = SkipSpaces(line.Start, line.End);
        var indent = start - line.Start;
        if (start == line.End || _block is { } block && indent > block)
        {
            return null;
        }

        _block = null;
        if (_text[start] is '#' or '%' || string.CompareOrdinal(_text, start, "---", 0, 3) == 0)
        {
            return null;
        }

        // "- - name: value" opens a list in a list, and then a mapping in that.
        while (_text[start] == '-' && (start + 1 == line.End || _text[start + 1] == ' '))
        {
            Close(indent, isItem: true);
            var number = _levels.Count > 0 && _levels[_levels.Count - 1] is { IsItem: true } last && last.Indent == indent ? last.Number + 1 : 0;
            if (number > 0)
            {
                _levels.RemoveAt(_levels.Count - 1);
            }

            _levels.Add(new Level(indent, number.ToString(CultureInfo.InvariantCulture), IsItem: true, number));
            start = SkipSpaces(start + 1, line.End);
            indent = start - line.Start;
            if (start == line.End)
            {
                return null;
            }
        }

        var colon = FindColon(start, line.End);
        if (colon < 0)
        {
            return Value(start, line.End);
        }

        Close(indent, isItem: false);
        _levels.Add(new Level(indent, _text.Substring(start, colon - start).Trim().Trim('"', '\''), IsItem: false, 0));
        var value = SkipSpaces(colon + 1, line.End);
        if (value < line.End && _text[value] is '|' or '>')
        {
            _block = indent;
            return null;
        }

        return value == line.End || _text[value] is '#' or '&' or '*' ? null : Value(value, line.End);
    }

    /// <summary>Leaves what is not around a line of this indentation; an element of a list stays, so that the next gets the next number.</summary>
    private void Close(int indent, bool isItem)
    {
        while (_levels.Count > 0 && _levels[_levels.Count - 1] is var last
            && (last.Indent > indent || (last.Indent == indent && !last.IsItem && !isItem) || (last.Indent == indent && last.IsItem && !isItem)))
        {
            _levels.RemoveAt(_levels.Count - 1);
        }
    }

    private ConfiguredValue Value(int start, int end)
    {
        var (valueStart, length) = Scalar.Within(_text, start, end);
        return new ConfiguredValue([.. _levels.Select(level => level.Name)], _text.Substring(valueStart, length), valueStart, length);
    }

    /// <summary>The colon that ends a key; -1: the line has none.</summary>
    private int FindColon(int start, int end)
    {
        var quote = _text[start] is '"' or '\'' ? _text[start] : '\0';
        for (var i = quote == '\0' ? start : start + 1; i < end; i++)
        {
            if (quote != '\0')
            {
                quote = _text[i] == quote ? '\0' : quote;
            }
            else if (_text[i] is '{' or '[' or '#' && i == start)
            {
                return -1;
            }
            else if (_text[i] == ':' && (i + 1 == end || _text[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    private int SkipSpaces(int start, int end)
    {
        while (start < end && _text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    /// <summary>A mapping's key or a list's element that the lines below belong to.</summary>
    private readonly record struct Level(int Indent, string Name, bool IsItem, int Number);
}
