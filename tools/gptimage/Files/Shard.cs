using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GptImage.Tool.Files;

/// <summary>One of several equal parts of a repository. The parts are the same on every machine, and each project is in one of them.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts.</param>
internal sealed record Shard(int Number, int Count)
{
    /// <summary>Reads <c>2/5</c>.</summary>
    /// <exception cref="ToolException">It is in another form.</exception>
    public static Shard Parse(string text) => text.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part) && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var parts)
        && part >= 1 && part <= parts
            ? new Shard(part, parts)
            : throw new ToolException($"--shard: '{text}' is not accepted; write which part of how many, such as 2/5");

    /// <summary>Whether a project, or a file without one, is in this part.</summary>
    /// <param name="path">Its path relative to the folder that the tool runs in.</param>
    public bool Contains(string path) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(path.Replace('\\', '/'))), 0) % (uint)Count == Number - 1;
}
