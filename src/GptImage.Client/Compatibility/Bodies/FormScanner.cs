using System.Net.Http.Headers;
using System.Text;

namespace GptImage.Client;

/// <summary>Finds the image request in a multipart form. Files pass by; only short text parts are kept.</summary>
internal sealed class FormScanner : BodyScanner
{
    private const int MaximumHeaderBytes = 16 * 1024;

    private readonly Endpoint _endpoint;
    private readonly string _boundary;
    private readonly byte[] _delimiter;
    private readonly List<FormPart> _parts = [];
    private State _state = State.Body;
    private CapturedBytes? _headers;
    private byte _afterDelimiter;

    // The body may begin with a delimiter: then the line break that belongs to one has, as it were, been read.
    private int _matched = 2;

    public FormScanner(Endpoint endpoint, string boundary)
    {
        _endpoint = endpoint;
        _boundary = boundary;
        _delimiter = Encoding.ASCII.GetBytes("\r\n--" + boundary);
    }

    private enum State
    {
        /// <summary>In a part's body, or before the first part.</summary>
        Body,
        AfterDelimiter,
        Headers,
        End,
        Lost,
    }

    public override IReadOnlyList<FoundRequest> Complete() =>
        _state == State.End && _parts.Count > 0 ? [new FormRequest(_endpoint, _boundary, _parts)] : [];

    protected override void Scan(ReadOnlySpan<byte> bytes, long position)
    {
        var i = 0;
        while (i < bytes.Length)
        {
            switch (_state)
            {
                case State.Body:
                    i += ScanBody(bytes.Slice(i), position + i);
                    break;
                case State.AfterDelimiter:
                    LookBehindDelimiter(bytes[i++], position + i);
                    break;
                case State.Headers:
                    ScanHeader(bytes[i++], position + i);
                    break;
                default:
                    return;
            }
        }
    }

    // Only its first byte is a carriage return, so a failed match can only start anew at the byte that failed it.
    private int ScanBody(ReadOnlySpan<byte> bytes, long position)
    {
        var text = _parts.Count > 0 ? _parts[_parts.Count - 1].Text : null;
        if (_matched == 0)
        {
            var next = bytes.IndexOf(_delimiter[0]);
            var skipped = next < 0 ? bytes.Length : next;
            text?.Append(bytes.Slice(0, skipped));
            _matched = next < 0 ? 0 : 1;
            return next < 0 ? skipped : skipped + 1;
        }

        if (bytes[0] != _delimiter[_matched])
        {
            text?.Append(_delimiter.AsSpan(0, _matched));
            _matched = 0;
            return 0;
        }

        if (++_matched == _delimiter.Length)
        {
            EndPart(position + 1);
            _matched = 0;
            _state = State.AfterDelimiter;
            _afterDelimiter = 0;
        }

        return 1;
    }

    private void EndPart(long delimiterEnd)
    {
        var start = delimiterEnd - _delimiter.Length + 2;
        if (_parts.Count > 0)
        {
            _parts[_parts.Count - 1].BodyEnd = start - 2;
            _parts[_parts.Count - 1].End = start;
        }

        _parts.Add(new FormPart(start));
    }

    private void LookBehindDelimiter(byte next, long position)
    {
        switch ((_afterDelimiter, next))
        {
            case ((byte)'-', (byte)'-'):
                _parts.RemoveAt(_parts.Count - 1);
                _state = State.End;
                break;
            case ((byte)'\r', (byte)'\n'):
                _headers = new CapturedBytes(MaximumHeaderBytes);
                _headers.Append("\r\n"u8); // so that a part without headers ends like any other
                _state = State.Headers;
                break;
            case (_, (byte)'-' or (byte)'\r' or (byte)' ' or (byte)'\t'):
                _afterDelimiter = next;
                break;
            default:
                _state = State.Lost;
                break;
        }
    }

    private void ScanHeader(byte next, long position)
    {
        _headers!.Append([next]);
        if (_headers.IsDropped)
        {
            _state = State.Lost;
        }
        else if (_headers.Span.EndsWith("\r\n\r\n"u8))
        {
            var part = _parts[_parts.Count - 1];
            part.BodyStart = position;
            ReadName(part);
            part.Text = part.IsFile ? null : new CapturedBytes(MaximumValueBytes);
            _state = State.Body;
        }
    }

    private void ReadName(FormPart part)
    {
        foreach (var line in _headers!.ToString().Split(["\r\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && line.Substring(0, colon).Trim().Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase)
                && ContentDispositionHeaderValue.TryParse(line.Substring(colon + 1).Trim(), out var disposition))
            {
                part.Name = disposition.Name?.Trim('"') ?? "";
                part.IsFile = disposition.FileName is not null || disposition.FileNameStar is not null;
            }
        }
    }
}
