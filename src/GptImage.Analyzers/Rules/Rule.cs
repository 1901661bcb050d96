using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>One rule: all that the compiler, the IDE and the documentation say of it.</summary>
/// <param name="Id">The id, from <see cref="RuleIds"/>. If the catalogue reports violations under it, they come up under this rule.</param>
/// <param name="Severity">The severity by default.</param>
/// <param name="Title">The title, without a full stop.</param>
/// <param name="Description">Why there is the rule: a sentence or two.</param>
internal sealed record Rule(string Id, DiagnosticSeverity Severity, string Title, string Description)
{
    private DiagnosticDescriptor? _descriptor;

    /// <summary>The message; <c>{0}</c> is what the catalogue says of a violation.</summary>
    public string Message { get; init; } = "{0}";

    /// <summary>What <c>dotnet format</c> and "fix all" do; null: nothing.</summary>
    public string? Batch { get; init; }

    /// <summary>What the IDE offers for one diagnostic at a time, besides; null: nothing.</summary>
    public string? Choices { get; init; }

    /// <summary>What a diagnostic marks, for a rule about the request.</summary>
    public MarkedPart Marked { get; init; } = MarkedPart.Value;

    /// <summary>Whether what it reports stands in files that are not code.</summary>
    public bool IsAboutFiles { get; init; }

    /// <summary>Requests that the rule reports, for the page to show the API's errors.</summary>
    public IReadOnlyList<ImageRequest> Refused { get; init; } = [];

    /// <summary>Whether the rule is about the model, not about the rest of the request.</summary>
    public bool IsAboutModel => Id.StartsWith("GIM0", StringComparison.Ordinal);

    /// <summary>What tools that show many findings sort and filter by; SARIF has them as the rule's tags.</summary>
    public IEnumerable<string> Tags
    {
        get
        {
            yield return "gpt-image";
            yield return IsAboutFiles ? "configuration" : IsAboutModel ? "model" : "request";
            if (Batch is not null)
            {
                yield return "batch-fix";
            }

            if (Choices is not null)
            {
                yield return "choice";
            }
        }
    }

    public DiagnosticDescriptor Descriptor => _descriptor ??= new DiagnosticDescriptor(
        Id, Title, Message, IsAboutModel ? "Migration" : "Usage", Severity, isEnabledByDefault: true, Description,
        $"{KitRepository.Documentation}rules/{Id}.md", [.. Tags]);
}

/// <summary>What a diagnostic about a request marks.</summary>
internal enum MarkedPart
{
    /// <summary>The parameter, name and value: it should not be there.</summary>
    Parameter,

    /// <summary>The value: another would do.</summary>
    Value,

    /// <summary>The call, or the object that is sent: the request as a whole is at fault.</summary>
    Request,
}
