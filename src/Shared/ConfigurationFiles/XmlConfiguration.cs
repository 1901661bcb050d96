using System.Globalization;

namespace GptImage.ConfigurationFiles;

/// <summary>
/// The attributes and texts of an XML file. It is read by hand: a reader that checks the file says where an element stands, not where a value does, and gives
/// up a file that is being typed.
/// </summary>
internal sealed class XmlConfiguration
{
    private static readonly (string Start, string End)[] Skipped = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"), ("</", ">")];

    private readonly string _text;
    private readonly List<string> _path = [];
    private readonly List<ConfiguredValue> _values = [];
    private int _elements;

    private XmlConfiguration(string text) => _text = text;

    public static IEnumerable<ConfiguredValue> Read(string text)
    {
        var reader = new XmlConfiguration(text);
        reader.Read();
        return reader._values;
    }

    private void Read()
    {
        var position = 0;
        while (position < _text.Length)
        {
            var tag = _text.IndexOf('<', position);
            var end = tag < 0 ? _text.Length : tag;
            AddTrimmed(position, end);
            position = tag < 0 ? end : ReadTag(tag);
        }
    }

    /// <summary>Reads what begins with an angle bracket, and gives the place after it.</summary>
    private int ReadTag(int start)
    {
        foreach (var (mark, close) in Skipped)
        {
            if (string.CompareOrdinal(_text, start, mark, 0, mark.Length) == 0)
            {
                if (mark == "</" && _path.Count > 0)
                {
                    _path.RemoveAt(_path.Count - 1);
                }

                var found = _text.IndexOf(close, start + mark.Length, StringComparison.Ordinal);
                return found < 0 ? _text.Length : found + close.Length;
            }
        }

        var position = start + 1;
        var name = ReadName(ref position);

        // Elements of one name are told apart: what stands in one of them belongs together.
        _path.Add($"{name}#{(_elements++).ToString(CultureInfo.InvariantCulture)}");
        for (position = SkipSpaces(position); position < _text.Length && _text[position] is not ('>' or '<'); position = SkipSpaces(position))
        {
            if (_text[position] == '/')
            {
                _path.RemoveAt(_path.Count - 1);
                var close = _text.IndexOf('>', position);
                return close < 0 ? _text.Length : close + 1;
            }

            position = ReadAttribute(position);
        }

        return position < _text.Length && _text[position] == '>' ? position + 1 : position;
    }

    private int ReadAttribute(int position)
    {
        var name = ReadName(ref position);
        position = SkipSpaces(position);
        if (name.Length == 0 || position >= _text.Length || _text[position] != '=')
        {
            return name.Length == 0 ? position + 1 : position;
        }

        position = SkipSpaces(position + 1);
        if (position >= _text.Length || _text[position] is not ('"' or '\''))
        {
            return position;
        }

        var end = _text.IndexOf(_text[position], position + 1);
        if (end < 0)
        {
            return _text.Length;
        }

        Add([.. _path, name], position + 1, end);
        return end + 1;
    }

    private string ReadName(ref int position)
    {
        position = SkipSpaces(position);
        var start = position;
        while (position < _text.Length && (char.IsLetterOrDigit(_text[position]) || _text[position] is '-' or '_' or '.' or ':'))
        {
            position++;
        }

        return _text.Substring(start, position - start);
    }

    private int SkipSpaces(int position)
    {
        while (position < _text.Length && char.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        return position;
    }

    private void AddTrimmed(int start, int end)
    {
        start = Math.Min(SkipSpaces(start), end);
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (end > start && _path.Count > 0)
        {
            Add([.. _path], start, end);
        }
    }

    private void Add(IReadOnlyList<string> path, int start, int end) =>
        _values.Add(new ConfiguredValue(path, _text.Substring(start, end - start), start, end - start));
}
