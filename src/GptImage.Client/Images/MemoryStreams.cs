using System.Runtime.InteropServices;

namespace GptImage.Client;

/// <summary>Streams over memory that is not copied.</summary>
internal static class MemoryStreams
{
    /// <summary>A stream that reads <paramref name="bytes"/>, which are copied only where they are not an array's.</summary>
    public static MemoryStream Over(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
