namespace GptImage.ConfigurationFiles;

/// <summary>The values of a file of lines <c>NAME=value</c>, with <c>export</c> or without, quoted or not.</summary>
internal static class EnvironmentFile
{
    private const string Export = "export ";

    public static IEnumerable<ConfiguredValue> Read(string text)
    {
        foreach (var line in TextLine.Of(text))
        {
            var equals = text.IndexOf('=', line.Start, line.End - line.Start);
            var name = equals < 0 ? "" : text.Substring(line.Start, equals - line.Start).Trim();
            if (name.StartsWith(Export, StringComparison.Ordinal))
            {
                name = name.Substring(Export.Length).Trim();
            }

            if (name.Length > 0 && name[0] != '#')
            {
                var (start, length) = Scalar.Within(text, equals + 1, line.End);
                yield return new ConfiguredValue([name], text.Substring(start, length), start, length);
            }
        }
    }
}
