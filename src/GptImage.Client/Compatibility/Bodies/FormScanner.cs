using System.Net.Http.Headers;
using System.Text;

namespace GptImage.Client;

/// <summary>Finds the image request in a multipart form. Files pass by; only short text parts are kept.</summary>
internal sealed class FormScanner : BodyScanner
{
    private const int MaximumHeaderBytes = 16 * 1024;

    private readonly Endpoint endpoint;
    private readonly string boundary;
    private readonly byte[] delimiter;
    private readonly List<FormPart> parts = [];
    private State state = State.Body;
    private CapturedBytes? headers;
    private byte afterDelimiter;

    // The body may begin with a delimiter: then the line break that belongs to one has, as it were, been read.
    private int matched = 2;

    public FormScanner(Endpoint endpoint, string boundary)
    {
        this.endpoint = endpoint;
        this.boundary = boundary;
        delimiter = Encoding.ASCII.GetBytes("\r\n--" + boundary);
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
        state == State.End && parts.Count > 0 ? [new FormRequest(endpoint, boundary, parts)] : [];

    protected override void Scan(ReadOnlySpan<byte> bytes, long position)
    {
        var i = 0;
        while (i < bytes.Length)
        {
            switch (state)
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
        var text = parts.Count > 0 ? parts[parts.Count - 1].Text : null;
        if (matched == 0)
        {
            var next = bytes.IndexOf(delimiter[0]);
            var skipped = next < 0 ? bytes.Length : next;
            text?.Append(bytes.Slice(0, skipped));
            matched = next < 0 ? 0 : 1;
            return next < 0 ? skipped : skipped + 1;
        }

        if (bytes[0] != delimiter[matched])
        {
            text?.Append(delimiter.AsSpan(0, matched));
            matched = 0;
            return 0;
        }

        if (++matched == delimiter.Length)
        {
            EndPart(position + 1);
            matched = 0;
            state = State.AfterDelimiter;
            afterDelimiter = 0;
        }

        return 1;
    }

    private void EndPart(long delimiterEnd)
    {
        var start = delimiterEnd - delimiter.Length + 2;
        if (parts.Count > 0)
        {
            parts[parts.Count - 1].BodyEnd = start - 2;
            parts[parts.Count - 1].End = start;
        }

        parts.Add(new FormPart(start));
    }

    private void LookBehindDelimiter(byte next, long position)
    {
        switch ((afterDelimiter, next))
        {
            case ((byte)'-', (byte)'-'):
                parts.RemoveAt(parts.Count - 1);
                state = State.End;
                break;
            case ((byte)'\r', (byte)'\n'):
                headers = new CapturedBytes(MaximumHeaderBytes);
                headers.Append("\r\n"u8); // so that a part without headers ends like any other
                state = State.Headers;
                break;
            case (_, (byte)'-' or (byte)'\r' or (byte)' ' or (byte)'\t'):
                afterDelimiter = next;
                break;
            default:
                state = State.Lost;
                break;
        }
    }

    private void ScanHeader(byte next, long position)
    {
        headers!.Append([next]);
        if (headers.IsDropped)
        {
            state = State.Lost;
        }
        else if (headers.Span.EndsWith("\r\n\r\n"u8))
        {
            var part = parts[parts.Count - 1];
            part.BodyStart = position;
            ReadName(part);
            part.Text = part.IsFile ? null : new CapturedBytes(MaximumValueBytes);
            state = State.Body;
        }
    }

    private void ReadName(FormPart part)
    {
        foreach (var line in headers!.ToString().Split(["\r\n"], StringSplitOptions.RemoveEmptyEntries))
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
