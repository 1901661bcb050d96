using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using GptImage.Text;

namespace GptImage.Analyzers.RawRequests;

/// <summary>
/// A small JSON reader for text inside C# literals: it keeps positions and accepts <see cref="LiteralText.Hole"/> wherever a value or properties may stand.
/// What is not JSON is refused, never guessed at.
/// </summary>
internal sealed class JsonTemplate
{
    private const int MaximumDepth = 32;

    /// <summary>No request is longer: a text that is, holds data.</summary>
    public const int MaximumLength = 1 << 20;

    private readonly string _text;
    private int _position;

    private JsonTemplate(string text) => _text = text;

    public static bool TryParse(string text, [NotNullWhen(true)] out JsonNode? root)
    {
        root = null;
        if (text.Length > MaximumLength)
        {
            return false;
        }

        var reader = new JsonTemplate(text);
        if (!reader.TryReadValue(0, out var value))
        {
            return false;
        }

        reader.SkipWhitespace();
        if (reader._position != text.Length)
        {
            return false;
        }

        root = value;
        return true;
    }

    private bool TryReadValue(int depth, [NotNullWhen(true)] out JsonNode? node)
    {
        node = null;
        SkipWhitespace();
        if (_position >= _text.Length || depth > MaximumDepth)
        {
            return false;
        }

        switch (_text[_position])
        {
            case '{':
                return TryReadObject(depth, out node);
            case '[':
                return TryReadArray(depth, out node);
            case '"':
                var start = _position;
                if (!TryReadString(out var text))
                {
                    return false;
                }

                node = new JsonScalar(start, _position, text, IsString: true);
                return true;
            default:
                return TryReadWord(out node);
        }
    }

    private bool TryReadObject(int depth, [NotNullWhen(true)] out JsonNode? node)
    {
        node = null;
        var start = _position++;
        var properties = new List<JsonProperty>();
        while (true)
        {
            SkipWhitespace();
            if (Accept('}'))
            {
                node = new JsonObject(start, _position, properties);
                return true;
            }

            var propertyStart = _position;
            if (Accept(LiteralText.Hole))
            {
                properties.Add(JsonProperty.Unseen(propertyStart));
                SkipWhitespace();
                Accept(',');
                continue;
            }

            if (!TryReadString(out var name))
            {
                return false;
            }

            var nameEnd = _position;
            SkipWhitespace();
            if (!Accept(':') || !TryReadValue(depth + 1, out var value))
            {
                return false;
            }

            properties.Add(new JsonProperty(propertyStart, name ?? string.Empty, _text.Substring(nameEnd, value.Start - nameEnd), value));
            if (value is JsonScalar { IsString: false, Text: null, ContentLength: > 1 })
            {
                // Behind the value, more may be filled in.
                properties.Add(JsonProperty.Unseen(value.End - 1));
            }

            SkipWhitespace();
            if (!Accept(',') && Peek() is not ('}' or LiteralText.Hole))
            {
                return false;
            }
        }
    }

    private bool TryReadArray(int depth, [NotNullWhen(true)] out JsonNode? node)
    {
        node = null;
        var start = _position++;
        var items = new List<JsonNode>();
        while (true)
        {
            SkipWhitespace();
            if (Accept(']'))
            {
                node = new JsonArray(start, _position, items);
                return true;
            }

            if (!TryReadValue(depth + 1, out var item))
            {
                return false;
            }

            items.Add(item);
            SkipWhitespace();
            if (!Accept(',') && Peek() != ']')
            {
                return false;
            }
        }
    }

    /// <summary>A string; its text is null when a hole is part of it.</summary>
    private bool TryReadString(out string? text)
    {
        text = null;
        if (!Accept('"'))
        {
            return false;
        }

        var builder = new StringBuilder();
        var hasHole = false;
        while (_position < _text.Length)
        {
            var character = _text[_position++];
            switch (character)
            {
                case '"':
                    text = hasHole ? null : builder.ToString();
                    return true;
                case '\\' when _position < _text.Length:
                    builder.Append(ReadEscape());
                    break;
                case LiteralText.Hole:
                    hasHole = true;
                    break;
                default:
                    builder.Append(character);
                    break;
            }
        }

        return false;
    }

    /// <summary>What the escape means whose backslash was read. What is not needed to know a name or value stays as it is written.</summary>
    private char ReadEscape()
    {
        var character = _text[_position++];
        if (character != 'u' || _position + 4 > _text.Length
            || !int.TryParse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return character;
        }

        _position += 4;
        return (char)code;
    }

    private bool TryReadWord([NotNullWhen(true)] out JsonNode? node)
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '-' or '+' or '.' or LiteralText.Hole))
        {
            _position++;
        }

        var word = _text.Substring(start, _position - start);
        node = word.Length == 0 ? null : new JsonScalar(start, _position, word.IndexOf(LiteralText.Hole) >= 0 ? null : word, IsString: false);
        return node is not null;
    }

    private void SkipWhitespace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private bool Accept(char character)
    {
        if (Peek() != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';
}
