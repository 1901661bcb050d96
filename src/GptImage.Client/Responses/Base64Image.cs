using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace GptImage.Client;

/// <summary>Decodes the base64 text of a picture straight from a response into the bytes that last.</summary>
internal static class Base64Image
{
    private const int BytesOfGroup = 3;
    private const int CharactersOfGroup = 4;

    private static ReadOnlySpan<byte> DataPrefix => "data:"u8;

    /// <summary>Whether the string that the reader stands at is a <c>data:</c> URL.</summary>
    public static bool IsDataUrl(in Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        return reader.HasValueSequence ? StartsAsData(reader.ValueSequence) : reader.ValueSpan.StartsWith(DataPrefix);
    }

    /// <summary>Decodes the string that the reader stands at. A <c>data:</c> prefix, as gateways send it, is left out.</summary>
    /// <returns>The bytes; none where it is no base64, or empty.</returns>
    public static ReadOnlyMemory<byte> Decode(in Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return default;
        }

        if (!reader.ValueIsEscaped)
        {
            return reader.HasValueSequence ? Decode(reader.ValueSequence) : Decode(reader.ValueSpan);
        }

        // Some servers write a slash as \/, or a plus as \u002B.
        var lent = ArrayPool<byte>.Shared.Rent(checked((int)(reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length)));
        try
        {
            return Decode(lent.AsSpan(0, reader.CopyString(lent)));
        }
        catch (InvalidOperationException)
        {
            return default; // Half a character.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(lent);
        }
    }

    private static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(DataPrefix))
        {
            text = text.Slice(text.IndexOf((byte)',') + 1);
        }

        var bytes = Allocate(text.Length);
        return Base64.DecodeFromUtf8(text, bytes, out _, out var written) == OperationStatus.Done ? bytes.AsMemory(0, written) : default;
    }

    private static ReadOnlyMemory<byte> Decode(ReadOnlySequence<byte> text)
    {
        if (StartsAsData(text) && text.PositionOf((byte)',') is { } comma)
        {
            text = text.Slice(text.GetPosition(1, comma));
        }

        var bytes = Allocate(text.Length);
        var written = 0;
        Span<byte> group = stackalloc byte[CharactersOfGroup];
        while (!text.IsEmpty)
        {
            // What a piece holds of whole groups of four; then the group that it shares with the next one.
            var piece = text.First.Span;
            scoped var whole = piece.Slice(0, piece.Length / CharactersOfGroup * CharactersOfGroup);
            if (whole.IsEmpty)
            {
                var shared = group.Slice(0, (int)Math.Min(text.Length, CharactersOfGroup));
                text.Slice(0, shared.Length).CopyTo(shared);
                whole = shared;
            }

            // Before the last piece, .NET Framework asks for more where .NET is done.
            var isLast = whole.Length == text.Length;
            var status = Base64.DecodeFromUtf8(whole, bytes.AsSpan(written), out var consumed, out var decoded, isLast);
            if (consumed != whole.Length || !(status == OperationStatus.Done || (status == OperationStatus.NeedMoreData && !isLast)))
            {
                return default;
            }

            written += decoded;
            text = text.Slice(consumed);
        }

        return bytes.AsMemory(0, written);
    }

    // Exact but for the padding, at most two bytes.
    private static byte[] Allocate(long characters)
    {
        var size = checked((int)(characters / CharactersOfGroup * BytesOfGroup));
#if NET
        return GC.AllocateUninitializedArray<byte>(size);
#else
        return new byte[size];
#endif
    }

    private static bool StartsAsData(ReadOnlySequence<byte> text)
    {
        if (text.Length < DataPrefix.Length)
        {
            return false;
        }

        Span<byte> start = stackalloc byte[DataPrefix.Length];
        text.Slice(0, start.Length).CopyTo(start);
        return start.SequenceEqual(DataPrefix);
    }
}
