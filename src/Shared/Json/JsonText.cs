using System.Globalization;
using System.Text;

namespace GptImage.Json;

/// <summary>
/// Reads JSON as files have it that people write: with comments and trailing commas. What stands before the first fault is kept, so that a file that is being
/// typed still shows what it has.
/// </summary>
internal sealed class JsonText
{
    /// <summary>Deeper nesting is a fault: no file that a person writes has it, and the reader calls itself.</summary>
    private const int MaximumDepth = 64;

    private readonly string _text;
    private int _position;
    private JsonFault? _fault;

    private JsonText(string text) => _text = text;

    /// <summary>The value that the text is; null if it starts with none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">The first fault; null: the text is JSON.</param>
    public static JsonElement? Read(string text, out JsonFault? fault)
    {
        var reader = new JsonText(text);
        reader.SkipTrivia();
        var value = reader.ReadValue(0);
        reader.SkipTrivia();
        if (reader._position < text.Length)
        {
            reader.Expect("the end of the file");
        }

        fault = reader._fault;
        return value;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private void Expect(string what) => _fault ??= new JsonFault(_position, what);

    private JsonElement? ReadValue(int depth)
    {
        if (depth > MaximumDepth)
        {
            Expect($"at most {MaximumDepth} levels");
            return null;
        }

        switch (Current)
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                var (text, start, end) = ReadString();
                return new JsonElement(JsonKind.String, text, start, end);
            case '-' or (>= '0' and <= '9'):
                return ReadRun(JsonKind.Number);
            case >= 'a' and <= 'z':
                var word = ReadRun(JsonKind.Word);
                if (word.Text is not ("true" or "false" or "null"))
                {
                    _fault ??= new JsonFault(word.Start, "a value");
                }

                return word;
            default:
                Expect("a value");
                return null;
        }
    }

    private JsonElement ReadObject(int depth)
    {
        var start = _position++;
        var members = new List<JsonMember>();
        while (_fault is null && !IsClosed('}'))
        {
            if (Current != '"')
            {
                Expect("a name in quotes, or '}'");
                break;
            }

            var (name, nameStart, nameEnd) = ReadString();
            SkipTrivia();
            if (!Take(':'))
            {
                Expect("':' and a value");
                break;
            }

            SkipTrivia();
            if (ReadValue(depth + 1) is { } value)
            {
                members.Add(new JsonMember(name, nameStart, nameEnd, value));
            }

            TakeComma('}');
        }

        return new JsonElement(JsonKind.Object, "", start, _position) { Members = members };
    }

    private JsonElement ReadArray(int depth)
    {
        var start = _position++;
        var items = new List<JsonElement>();
        while (_fault is null && !IsClosed(']'))
        {
            if (ReadValue(depth + 1) is { } value)
            {
                items.Add(value);
            }

            TakeComma(']');
        }

        return new JsonElement(JsonKind.Array, "", start, _position) { Items = items };
    }

    private bool IsClosed(char end)
    {
        SkipTrivia();
        if (Take(end))
        {
            return true;
        }

        if (_position >= _text.Length)
        {
            Expect($"'{end}'");
        }

        return _fault is not null;
    }

    private void TakeComma(char end)
    {
        SkipTrivia();
        if (_fault is null && !Take(',') && Current != end)
        {
            Expect($"',' or '{end}'");
        }
    }

    private bool Take(char character)
    {
        if (Current != character || _position >= _text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }

    private JsonElement ReadRun(JsonKind kind)
    {
        var start = _position;
        while (Current is '-' or '+' or '.' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            _position++;
        }

        return new JsonElement(kind, _text.Substring(start, _position - start), start, _position);
    }

    private (string Text, int Start, int End) ReadString()
    {
        var start = ++_position;
        var value = new StringBuilder();
        while (_position < _text.Length && Current is not ('"' or '\n'))
        {
            value.Append(Current == '\\' ? ReadEscape() : _text[_position++]);
        }

        var end = _position;
        if (!Take('"'))
        {
            Expect("'\"' at the end of the text");
        }

        return (value.ToString(), start, end);
    }

    private char ReadEscape()
    {
        var escaped = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (escaped == 'u' && _position + 6 <= _text.Length
            && int.TryParse(_text.Substring(_position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _position += 6;
            return (char)code;
        }

        _position = Math.Min(_position + 2, _text.Length);
        return escaped switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            _ => escaped,
        };
    }

    private void SkipTrivia()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
            {
                _position++;
            }
            else if (StartsWith("//"))
            {
                SkipTo("\n");
            }
            else if (StartsWith("/*"))
            {
                SkipTo("*/");
            }
            else
            {
                return;
            }
        }
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(_text, _position, mark, 0, mark.Length) == 0;

    private void SkipTo(string end)
    {
        var found = _text.IndexOf(end, _position + 2 <= _text.Length ? _position + 2 : _text.Length, StringComparison.Ordinal);
        _position = found < 0 ? _text.Length : found + end.Length;
    }
}
