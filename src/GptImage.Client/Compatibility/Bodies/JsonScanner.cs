namespace GptImage.Client;

/// <summary>
/// Finds image requests in JSON. It does not judge the JSON: a body that it cannot follow holds no request and is sent as it is. Unlike a reader of
/// tokens it never needs a value as a whole, so a body of any size passes.
/// </summary>
/// <param name="endpoint">The endpoint it is sent to.</param>
internal sealed class JsonScanner(Endpoint endpoint) : BodyScanner
{
    // As deep as System.Text.Json reads by default; the parts of interest stand at most three deep.
    private const int MaximumDepth = 64;
    private const int MaximumNameBytes = 256;

    private readonly Stack<Scope> _scopes = new();
    private readonly List<JsonRequest> _requests = [];
    private Token _token;
    private bool _isEscaped;
    private CapturedBytes? _captured;
    private bool _isRootRead;
    private bool _isLost;

    private enum Token
    {
        None,
        Name,
        Text,
        Literal,
    }

    private enum Role
    {
        Other,
        Root,
        Tools,
        Tool,
        Images,
    }

    public override IReadOnlyList<FoundRequest> Complete() =>
        _isLost || !_isRootRead || _token != Token.None
            ? []
            : endpoint == Endpoint.ResponsesTool ? [.. _requests.Where(request => request.IsImageTool)] : [.. _requests];

    protected override void Scan(ReadOnlySpan<byte> bytes, long position)
    {
        var i = 0;
        while (i < bytes.Length && !_isLost)
        {
            i += _token switch
            {
                Token.None => ScanBetween(bytes[i], position + i),
                Token.Literal => ScanLiteral(bytes.Slice(i), position + i),
                _ => ScanText(bytes.Slice(i), position + i),
            };
        }
    }

    private int ScanBetween(byte next, long position)
    {
        switch (next)
        {
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)':':
                return 1;
            case 0xEF or 0xBB or 0xBF when position < 3: // a byte order mark
                return 1;
            case (byte)',':
                if (_scopes.Count > 0)
                {
                    _scopes.Peek().Member = null;
                }

                return 1;
            case (byte)'}' or (byte)']':
                Close(isObject: next == (byte)'}', position + 1);
                return 1;
            case (byte)'"' when _scopes.Count > 0 && _scopes.Peek() is { IsObject: true, Member: null } scope:
                scope.Member = new JsonMember(position);
                Begin(Token.Name, new CapturedBytes(MaximumNameBytes), next);
                return 1;
        }

        if (!BeginValue(position))
        {
            return 1;
        }

        if (next is (byte)'{' or (byte)'[')
        {
            Open(isObject: next == (byte)'{', position + 1);
        }
        else
        {
            var parent = _scopes.Count > 0 ? _scopes.Peek() : null;
            var value = parent?.Request is null ? null : new CapturedBytes(MaximumValueBytes);
            if (parent is { Request: not null, Member: { } member })
            {
                member.Raw = value;
            }

            Begin(next == (byte)'"' ? Token.Text : Token.Literal, value, next);
        }

        return 1;
    }

    private int ScanText(ReadOnlySpan<byte> bytes, long position)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            _captured?.Append(bytes.Slice(0, 1));
            return 1;
        }

        var end = bytes.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0)
        {
            _captured?.Append(bytes);
            return bytes.Length;
        }

        _captured?.Append(bytes.Slice(0, end + 1));
        if (bytes[end] == (byte)'\\')
        {
            _isEscaped = true;
        }
        else if (_token == Token.Name)
        {
            _scopes.Peek().Member!.Name = JsonMember.TextOf(_captured!.Span) ?? "";
            _token = Token.None;
        }
        else
        {
            EndValue(position + end + 1);
        }

        return end + 1;
    }

    private int ScanLiteral(ReadOnlySpan<byte> bytes, long position)
    {
        var end = bytes.IndexOfAny(",]} \t\r\n"u8);
        if (end < 0)
        {
            _captured?.Append(bytes);
            return bytes.Length;
        }

        _captured?.Append(bytes.Slice(0, end));
        EndValue(position + end);
        return end;
    }

    private void Begin(Token kind, CapturedBytes? into, byte first)
    {
        _token = kind;
        _captured = into;
        _captured?.Append([first]);
    }

    private bool BeginValue(long position)
    {
        if (_scopes.Count == 0)
        {
            _isLost = _isRootRead;
            return !_isLost;
        }

        var scope = _scopes.Peek();
        scope.Elements++;
        if (scope.IsObject)
        {
            if (scope.Member is null)
            {
                _isLost = true;
                return false;
            }

            scope.Member.ValueStart = position;
        }

        return true;
    }

    private void EndValue(long end)
    {
        _token = Token.None;
        if (_scopes.Count == 0)
        {
            _isRootRead = true;
            return;
        }

        var scope = _scopes.Peek();
        if (scope is { IsObject: true, Member: { } member })
        {
            member.ValueEnd = end;
            scope.Request?.Members.Add(member);
        }
    }

    private void Open(bool isObject, long inside)
    {
        if (_scopes.Count == MaximumDepth)
        {
            _isLost = true;
            return;
        }

        var role = RoleOf(isObject);
        var holdsRequest = role == Role.Tool || (role == Role.Root && endpoint != Endpoint.ResponsesTool);
        _scopes.Push(new Scope(isObject, role, holdsRequest ? new JsonRequest(endpoint, inside) : null));
    }

    private Role RoleOf(bool isObject)
    {
        if (_scopes.Count == 0)
        {
            return isObject ? Role.Root : Role.Other;
        }

        var parent = _scopes.Peek();
        return (parent.Role, isObject, parent.Member?.Name) switch
        {
            (Role.Root, false, "tools") when endpoint == Endpoint.ResponsesTool => Role.Tools,
            (Role.Root, false, "images") when endpoint == Endpoint.Edits => Role.Images,
            (Role.Tools, true, _) => Role.Tool,
            _ => Role.Other,
        };
    }

    private void Close(bool isObject, long end)
    {
        if (_scopes.Count == 0 || _scopes.Peek().IsObject != isObject)
        {
            _isLost = true;
            return;
        }

        var scope = _scopes.Pop();
        if (scope.Request is { } request)
        {
            _requests.Add(request);
        }
        else if (scope.Role == Role.Images)
        {
            _scopes.Peek().Request!.ImageCount = scope.Elements;
        }

        EndValue(end);
    }

    private sealed class Scope(bool isObject, Role role, JsonRequest? request)
    {
        public bool IsObject { get; } = isObject;

        public Role Role { get; } = role;

        public JsonRequest? Request { get; } = request;

        /// <summary>The member that is being read, from its name to the comma after it.</summary>
        public JsonMember? Member { get; set; }

        public int Elements { get; set; }
    }
}
