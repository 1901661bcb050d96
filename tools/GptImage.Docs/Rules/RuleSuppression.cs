using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Docs.Rules;

/// <summary>How to silence a rule: the same for all, but for the one that stands in no file.</summary>
internal static class RuleSuppression
{
    public static string Of(DiagnosticDescriptor descriptor) => descriptor.Id == RuleIds.InvalidConfiguration
        ? "It stands in no file, so `#pragma` does not reach it. Correct the setting: while it is wrong, no other rule reports anything either."
        : $$"""
        At one place:

        ```csharp
        #pragma warning disable {{descriptor.Id}} // why it may stay
        // the code
        #pragma warning restore {{descriptor.Id}}
        ```

        For a method or a type:

        ```csharp
        [System.Diagnostics.CodeAnalysis.SuppressMessage("{{descriptor.Category}}", "{{descriptor.Id}}", Justification = "why it may stay")]
        ```

        For files or the whole project, in `.editorconfig`; any other severity (`error`, `warning`, `suggestion`) works the same way:

        ```ini
        [*.cs]
        dotnet_diagnostic.{{descriptor.Id}}.severity = none
        ```
        """;
}
