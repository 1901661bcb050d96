using System.Globalization;

namespace GptImage.ConfigurationFiles;

/// <summary>
/// The strings of a Bicep or Terraform file that are given to a name: <c>param imageModel string = '…'</c>, <c>image_model = "…"</c>,
/// <c>variable "image_model" { default = "…" }</c>, <c>{ name: 'IMAGE_MODEL', value: '…' }</c>. Expressions are not read.
/// </summary>
internal sealed class TemplateStrings
{
    /// <summary>What comes before the name that a statement declares.</summary>
    private static readonly HashSet<string> Declarations = ["param", "resource", "module"];

    private readonly string _text;
    private readonly List<string> _path = [];
    private readonly List<string> _words = [];
    private readonly List<ConfiguredValue> _values = [];
    private string? _key;
    private int _blocks;

    private TemplateStrings(string text) => _text = text;

    public static IEnumerable<ConfiguredValue> Read(string text)
    {
        var reader = new TemplateStrings(text);
        for (var position = 0; position < text.Length;)
        {
            position = reader.ReadAt(position);
        }

        return reader._values;
    }

    private int ReadAt(int position)
    {
        switch (_text[position])
        {
            case '#':
            case '/' when Next(position) == '/':
                return SkipTo("\n", position);
            case '/' when Next(position) == '*':
                return SkipTo("*/", position + 2) + 2;
            case '"' or '\'':
                return ReadString(position);
            case '=' or ':' when Next(position) != '=' && (position == 0 || _text[position - 1] is not ('=' or '!' or '<' or '>')):
                _key = Named();
                return position + 1;
            case '{' or '[':
                _path.Add(_key ?? Named() ?? (_blocks++).ToString(CultureInfo.InvariantCulture));
                StartStatement();
                return position + 1;
            case '}' or ']':
                if (_path.Count > 0)
                {
                    _path.RemoveAt(_path.Count - 1);
                }

                StartStatement();
                return position + 1;
            case '\n' or ',' or ';':
                StartStatement();
                return position + 1;
            case var character when char.IsLetterOrDigit(character) || character == '_':
                return ReadWord(position);
            default:
                return position + 1;
        }
    }

    /// <summary>What the words before an equals sign or a bracket name.</summary>
    private string? Named() => _words.Count == 0 ? null : _words.Count > 1 && Declarations.Contains(_words[0]) ? _words[1] : _words[_words.Count - 1];

    private void StartStatement()
    {
        _words.Clear();
        _key = null;
    }

    private int ReadString(int position)
    {
        var end = position + 1;
        while (end < _text.Length && _text[end] != _text[position] && _text[end] != '\n')
        {
            end += _text[end] == '\\' && end + 1 < _text.Length ? 2 : 1;
        }

        end = Math.Min(end, _text.Length);
        var value = _text.Substring(position + 1, end - position - 1);
        if (_key is { } key)
        {
            _values.Add(new ConfiguredValue([.. _path, key], value, position + 1, value.Length));
            StartStatement();
        }
        else
        {
            _words.Add(value);
        }

        return end + 1;
    }

    private int ReadWord(int position)
    {
        var start = position;
        while (position < _text.Length && (char.IsLetterOrDigit(_text[position]) || _text[position] is '_' or '-' or '.'))
        {
            position++;
        }

        _words.Add(_text.Substring(start, position - start));

        // What a call or a condition makes of a string is another value.
        _key = null;
        return position;
    }

    private char Next(int position) => position + 1 < _text.Length ? _text[position + 1] : '\0';

    private int SkipTo(string mark, int position)
    {
        var found = _text.IndexOf(mark, position, StringComparison.Ordinal);
        return found < 0 ? _text.Length : found;
    }
}
