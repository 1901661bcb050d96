namespace GptImage.Spelling;

/// <summary>Guesses what was meant by a name that does not exist.</summary>
internal static class NearestName
{
    /// <summary>The name that is nearest, if it is near enough to be meant; null: none is.</summary>
    public static string? Of(string name, IEnumerable<string> names)
    {
        var nearest = names.Select(candidate => (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant()))).OrderBy(candidate => candidate.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, name.Length / 3) ? nearest.Name : null;
    }

    /// <summary>How many characters are to be inserted, removed or replaced.</summary>
    private static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
