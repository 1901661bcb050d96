namespace GptImage.Promise.Tests;

/// <summary>What a program does otherwise than before.</summary>
internal static class Comparison
{
    private const string Target = "gpt-image-2";

    // All that a request to a legacy GPT Image model may lose on its way: the target refuses it.
    private const string InputFidelity = "input_fidelity";

    public static IEnumerable<string> Differences(RunResult before, RunResult after)
    {
        if (after.Exception is not null && after.Calls.All(call => call.IsAccepted))
        {
            yield return $"it ends with {after.Exception}";
        }

        foreach (var call in after.Calls.Where(call => !call.IsAccepted))
        {
            yield return $"refused: {call.Error} ({call.Path}, {call.Model})";
        }

        foreach (var difference in before.Calls.Zip(after.Calls).SelectMany(pair => Differences(pair.First, pair.Second)))
        {
            yield return difference;
        }

        if (after.Exception is null && before.Calls.Count != after.Calls.Count)
        {
            yield return $"{before.Calls.Count} requests before, {after.Calls.Count} after";
        }

        if (after.Exception is null && before.Output != after.Output)
        {
            yield return $"it prints {Short(after.Output)} instead of {Short(before.Output)}";
        }
    }

    private static IEnumerable<string> Differences(ApiCall before, ApiCall after)
    {
        if (before.Host != after.Host || before.Path != after.Path)
        {
            yield return $"it calls {after.Host}{after.Path} instead of {before.Host}{before.Path}";
            yield break;
        }

        if (before.Body != after.Body)
        {
            yield return $"a request to {before.Host} was changed to {Short(after.Body!)}";
        }

        if (before.Model != after.Model && after.Model != Target)
        {
            yield return $"it asks for {after.Model ?? "no model"} instead of {before.Model ?? "none"}";
        }

        // Requests to DALL·E cannot stay as they are; what they become has to be accepted, which is judged elsewhere.
        if (before.Model?.StartsWith("dall-e", StringComparison.Ordinal) == true && after.Model != before.Model)
        {
            yield break;
        }

        foreach (var name in before.Parameters.Keys.Union(after.Parameters.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.Parameters.GetValueOrDefault(name), after.Parameters.GetValueOrDefault(name));
            var isRemoved = name == InputFidelity && now is null && before.Model != Target;
            if (isRemoved && after.Model != Target)
            {
                yield return $"{name} was removed, and the request still asks for a legacy model";
            }
            else if (old != now && !isRemoved)
            {
                yield return $"{name} is {now ?? "not sent"} instead of {old ?? "not sent"}";
            }
        }
    }

    private static string Short(string text) => text.Length > 200 ? $"'{text[..200]}...'" : $"'{text}'";
}
