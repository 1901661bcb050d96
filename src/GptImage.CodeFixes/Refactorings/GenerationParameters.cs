using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>The body of a generation request, as the arguments of <c>GptImageClient</c>.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Settings">What the options are given, each as <c>Property = value</c>.</param>
internal sealed record GenerationParameters(string Prompt, IReadOnlyList<string> Settings)
{
    private static readonly Regex Pixels = new("^([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\\z", RegexOptions.CultureInvariant);

    /// <summary>By wire name, properties that take the value as it is, and its type.</summary>
    private static readonly Dictionary<string, (string Property, SpecialType Type)> Values = new(StringComparer.Ordinal)
    {
        ["model"] = ("Model", SpecialType.System_String),
        ["n"] = ("Count", SpecialType.System_Int32),
        ["output_compression"] = ("Compression", SpecialType.System_Int32),
        ["safety_identifier"] = ("SafetyIdentifier", SpecialType.System_String),
    };

    /// <summary>By wire name, properties that take a member of an enumeration, and its members by wire value.</summary>
    private static readonly Dictionary<string, (string Property, string Type, Dictionary<string, string> Members)> Choices = new(StringComparer.Ordinal)
    {
        ["quality"] = ("Quality", "GptImage.Client.ImageQuality", new()
        {
            ["auto"] = "Auto", ["low"] = "Low", ["medium"] = "Medium", ["high"] = "High", ["xhigh"] = "ExtraHigh", ["max"] = "Max",
        }),
        ["background"] = ("Background", "GptImage.Client.ImageBackground", new() { ["auto"] = "Auto", ["opaque"] = "Opaque", ["transparent"] = "Transparent" }),
        ["output_format"] = ("Format", "GptImage.Client.ImageFileFormat", new()
        {
            ["png"] = "Png", ["jpeg"] = "Jpeg", ["webp"] = "WebP", ["gif"] = "Gif", ["svg"] = "Svg",
        }),
        ["moderation"] = ("Moderation", "GptImage.Client.ImageModeration", new() { ["auto"] = "Auto", ["low"] = "Low" }),
        ["complexity"] = ("Complexity", "GptImage.Client.ImageComplexity", new() { ["low"] = "Low", ["medium"] = "Medium", ["high"] = "High" }),
    };

    /// <summary>Types that <see cref="Settings"/> may name.</summary>
    public static IReadOnlyList<string> Types { get; } = [ClientTypes.Size, .. Choices.Values.Select(choice => choice.Type)];

    /// <summary>Reads a body; null where something in it has no counterpart.</summary>
    public static GenerationParameters? Read(AnonymousObjectCreationExpressionSyntax body, SemanticModel model, CancellationToken cancellationToken)
    {
        string? prompt = null;
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in body.Initializers)
        {
            var name = model.GetDeclaredSymbol(member, cancellationToken)?.Name is { Length: > 0 } declared ? WireName(declared) : "";
            var constant = model.GetConstantValue(member.Expression, cancellationToken);
            var type = model.GetTypeInfo(member.Expression, cancellationToken).Type;
            if (settings.ContainsKey(name))
            {
                return null;
            }

            if (name == "prompt" && type?.SpecialType == SpecialType.System_String)
            {
                prompt = member.Expression.ToString();
            }
            else if (Setting(name, member.Expression, constant, type) is { } setting)
            {
                settings.Add(name, setting);
            }
            else if ((name, constant.Value) is not (("response_format", "b64_json") or ("size", "auto")))
            {
                // Those two say what happens anyway.
                return null;
            }
        }

        return prompt is not null && settings.ContainsKey("model") ? new GenerationParameters(prompt, [.. settings.Values.Select(setting => setting!)]) : null;
    }

    private static string? Setting(string name, ExpressionSyntax value, Optional<object?> constant, ITypeSymbol? type)
    {
        if (Values.TryGetValue(name, out var property))
        {
            return UnderlyingType(type) == property.Type ? $"{property.Property} = {value}" : null;
        }

        if (constant is not { HasValue: true, Value: string text })
        {
            return null;
        }

        if (name == "size" && Pixels.Match(text) is { Success: true } size)
        {
            return string.Format(CultureInfo.InvariantCulture, "Size = new global::{0}({1}, {2})", ClientTypes.Size, size.Groups[1].Value, size.Groups[2].Value);
        }

        return Choices.TryGetValue(name, out var choice) && choice.Members.TryGetValue(text, out var member)
            ? $"{choice.Property} = global::{choice.Type}.{member}"
            : null;
    }

    private static SpecialType? UnderlyingType(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }
            ? underlying.SpecialType
            : type?.SpecialType;

    /// <summary>As the web defaults of System.Text.Json write it.</summary>
    private static string WireName(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
