using GptImage.Analyzers.Rules;

namespace GptImage.Docs.Rules;

/// <summary>How to silence a rule: the same for all, but for those that stand in no code.</summary>
internal static class RuleSuppression
{
    public static string Of(Rule rule) => rule.IsAboutFiles
        ? $$"""
        `#pragma` and `.editorconfig` do not reach files that are not code. For the whole project, in the project file:

        ```xml
        <PropertyGroup>
          <NoWarn>$(NoWarn);{{rule.Id}}</NoWarn>
        </PropertyGroup>
        ```
        """
        : rule == RuleTable.SettingNotAccepted
        ? "It stands in no file, so `#pragma` does not reach it. Correct the setting: while it is wrong, no other rule reports anything either."
        : $$"""
        At one place:

        ```csharp
        #pragma warning disable {{rule.Id}} // why it may stay
        // the code
        #pragma warning restore {{rule.Id}}
        ```

        For a method or a type:

        ```csharp
        [System.Diagnostics.CodeAnalysis.SuppressMessage("{{rule.Descriptor.Category}}", "{{rule.Id}}", Justification = "why it may stay")]
        ```

        For files or the whole project, in `.editorconfig`; any other severity (`error`, `warning`, `suggestion`) works the same way:

        ```ini
        [*.cs]
        dotnet_diagnostic.{{rule.Id}}.severity = none
        ```
        """;
}
