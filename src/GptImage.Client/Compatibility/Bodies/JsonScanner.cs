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

    private readonly Stack<Scope> scopes = new();
    private readonly List<JsonRequest> requests = [];
    private Token token;
    private bool isEscaped;
    private CapturedBytes? captured;
    private bool isRootRead;
    private bool isLost;

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
        isLost || !isRootRead || token != Token.None
            ? []
            : endpoint == Endpoint.ResponsesTool ? [.. requests.Where(request => request.IsImageTool)] : [.. requests];

    protected override void Scan(ReadOnlySpan<byte> bytes, long position)
    {
        var i = 0;
        while (i < bytes.Length && !isLost)
        {
            i += token switch
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
                if (scopes.Count > 0)
                {
                    scopes.Peek().Member = null;
                }

                return 1;
            case (byte)'}' or (byte)']':
                Close(isObject: next == (byte)'}', position + 1);
                return 1;
            case (byte)'"' when scopes.Count > 0 && scopes.Peek() is { IsObject: true, Member: null } scope:
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
            var parent = scopes.Count > 0 ? scopes.Peek() : null;
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
        if (isEscaped)
        {
            isEscaped = false;
            captured?.Append(bytes.Slice(0, 1));
            return 1;
        }

        var end = bytes.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0)
        {
            captured?.Append(bytes);
            return bytes.Length;
        }

        captured?.Append(bytes.Slice(0, end + 1));
        if (bytes[end] == (byte)'\\')
        {
            isEscaped = true;
        }
        else if (token == Token.Name)
        {
            scopes.Peek().Member!.Name = JsonMember.TextOf(captured!.Span) ?? "";
            token = Token.None;
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
            captured?.Append(bytes);
            return bytes.Length;
        }

        captured?.Append(bytes.Slice(0, end));
        EndValue(position + end);
        return end;
    }

    private void Begin(Token kind, CapturedBytes? into, byte first)
    {
        token = kind;
        captured = into;
        captured?.Append([first]);
    }

    private bool BeginValue(long position)
    {
        if (scopes.Count == 0)
        {
            isLost = isRootRead;
            return !isLost;
        }

        var scope = scopes.Peek();
        scope.Elements++;
        if (scope.IsObject)
        {
            if (scope.Member is null)
            {
                isLost = true;
                return false;
            }

            scope.Member.ValueStart = position;
        }

        return true;
    }

    private void EndValue(long end)
    {
        token = Token.None;
        if (scopes.Count == 0)
        {
            isRootRead = true;
            return;
        }

        var scope = scopes.Peek();
        if (scope is { IsObject: true, Member: { } member })
        {
            member.ValueEnd = end;
            scope.Request?.Members.Add(member);
        }
    }

    private void Open(bool isObject, long inside)
    {
        if (scopes.Count == MaximumDepth)
        {
            isLost = true;
            return;
        }

        var role = RoleOf(isObject);
        var holdsRequest = role == Role.Tool || (role == Role.Root && endpoint != Endpoint.ResponsesTool);
        scopes.Push(new Scope(isObject, role, holdsRequest ? new JsonRequest(endpoint, inside) : null));
    }

    private Role RoleOf(bool isObject)
    {
        if (scopes.Count == 0)
        {
            return isObject ? Role.Root : Role.Other;
        }

        var parent = scopes.Peek();
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
        if (scopes.Count == 0 || scopes.Peek().IsObject != isObject)
        {
            isLost = true;
            return;
        }

        var scope = scopes.Pop();
        if (scope.Request is { } request)
        {
            requests.Add(request);
        }
        else if (scope.Role == Role.Images)
        {
            scopes.Peek().Request!.ImageCount = scope.Elements;
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
