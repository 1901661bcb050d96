using System.Globalization;
using GptImage.Json;
using GptImage.Spelling;

namespace GptImage.Catalog;

/// <summary>
/// The parameters of an entry: <c>false</c> for one that is refused, <c>true</c> for one whose values are not judged, an array of the accepted values, or an
/// object with the least and the greatest integer.
/// </summary>
internal static class OverlayParameters
{
    private const string Accepted = "true, false, an array of values, or an object with 'minimum' and 'maximum'";

    private static readonly string[] Bounds = ["minimum", "maximum"];

    /// <summary>Every parameter that some model has a rule for.</summary>
    private static readonly HashSet<string> Names = [.. ModelTable.All.SelectMany(model => model.Rules).SelectMany(rules => rules.Parameters).Select(rule => rule.Name)];

    public static ImageModel Read(OverlayReader reader, ImageModel model, string key, JsonElement value)
    {
        foreach (var member in reader.MembersOf(key, value, accepted: null))
        {
            if (!Names.Contains(member.Name))
            {
                var nearest = NearestName.Of(member.Name, Names);
                reader.Refuse($"{key}.{member.Name}", member.Value, nearest is null ? "a parameter of the Images API" : $"'{nearest}' as the name");
            }
            else if (Rule(reader, $"{key}.{member.Name}", member) is { } rule)
            {
                model = model with
                {
                    Rules = [.. model.Rules.Select(rules => rules with { Parameters = [.. rules.Parameters.Where(other => other.Name != rule.Name), rule] })],
                };
            }
        }

        return model;
    }

    private static ParameterRule? Rule(OverlayReader reader, string key, JsonMember member)
    {
        var rule = new ParameterRule(member.Name, RuleRow.Everywhere) { Confidence = Confidence.ThirdParty };
        switch (member.Value)
        {
            case { Kind: JsonKind.Word, Text: "true" }:
                return rule;
            case { Kind: JsonKind.Word, Text: "false" }:
                return rule with { Presence = Outcome.Refused };
            case { Kind: JsonKind.Array, Items.Count: > 0 }:
                return rule with { Values = [.. reader.Texts(key, member.Value)] };
            case { Kind: JsonKind.Object }:
                var bounds = reader.MembersOf(key, member.Value, Bounds).ToDictionary(bound => bound.Name, bound => Integer(reader, $"{key}.{bound.Name}", bound.Value));
                bounds.TryGetValue("minimum", out var minimum);
                bounds.TryGetValue("maximum", out var maximum);
                return rule with { Minimum = minimum, Maximum = maximum };
            default:
                reader.Refuse(key, member.Value, Accepted);
                return null;
        }
    }

    private static int? Integer(OverlayReader reader, string key, JsonElement value)
    {
        if (value.Kind == JsonKind.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        reader.Refuse(key, value, "an integer");
        return null;
    }
}
