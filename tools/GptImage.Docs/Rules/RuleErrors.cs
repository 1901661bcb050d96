using System.Text;
using GptImage.Analyzers.Rules;
using GptImage.Catalog;

namespace GptImage.Docs.Rules;

/// <summary>The errors that a rule saves from, word for word as the catalogue has them.</summary>
internal static class RuleErrors
{
    /// <summary>The errors of requests that the rule reports; null where the rule is not about the request.</summary>
    /// <exception cref="InvalidOperationException">The catalogue finds nothing wrong with one of them.</exception>
    public static string? Of(Rule rule)
    {
        if (rule.Refused.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var request in rule.Refused)
        {
            var violation = Compatibility.Check(request).FirstOrDefault(violation => violation.RuleId == rule.Id)
                ?? throw new InvalidOperationException($"{rule.Id} does not report {Describe(request)}.");
            text.Append(Describe(request)).Append(":\n\n```text\n").Append(Describe(violation.Error)).Append("\n```\n\n");
            if (!violation.Error.IsDocumented)
            {
                text.Append("That the call fails is documented; the words are not, so they may differ.\n\n");
            }
        }

        return text.ToString();
    }

    private static string Describe(ImageRequest request)
    {
        var sent = string.Join(", ", request.Parameters.Select(parameter => $"`{parameter.Key}` = {Describe(parameter.Value)}"));
        var provider = request.Provider == Provider.Apiyi ? " at apiyi" : "";
        return $"`{request.Model}`{provider}, {EndpointNames.Of(request.Endpoint)}{(sent.Length > 0 ? ", " : "")}{sent}";
    }

    /// <summary>A value as it is; what is as long as a prompt, by its length.</summary>
    private static string Describe(ParameterValue value) =>
        value.ToString() is { Length: > 100 } text ? FormattableString.Invariant($"{text.Length:N0} characters") : $"`{value}`";

    private static string Describe(ApiError error)
    {
        var code = error.Code is null ? "" : $", code {error.Code}";
        var parameter = error.Parameter is null ? "" : $", param {error.Parameter}";
        return $"HTTP {error.Status} ({error.Type}{code}{parameter})\n{error.Message}";
    }
}
