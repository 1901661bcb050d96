using System.Globalization;
using GptImage.Catalog;
using static System.FormattableString;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Models;

/// <summary>What each model does with each parameter: parameters down, models across, models with the same rules in one column.</summary>
internal static class ParameterTable
{
    /// <summary>The models of one vendor, by its own rules.</summary>
    public static string Write(Provider vendor)
    {
        var models = ModelCatalog.All.Where(model => model.Vendor == vendor).ToList();
        var names = models.SelectMany(model => model.Rules[0].Parameters).Select(rule => rule.Name).Distinct().ToList();
        var columns = models
            .GroupBy(model => string.Join('\n', names.Select(name => Cell(model.Rules[0], name))))
            .Select(group => (Head: string.Join("<br>", group.Select(model => Code(model.Id))), Cells: group.Key.Split('\n')))
            .ToList();
        var table = new MarkdownTable(["Parameter", .. columns.Select(column => column.Head)]);
        for (var i = 0; i < names.Count; i++)
        {
            table.Row([Code(names[i]), .. columns.Select(column => column.Cells[i])]);
        }

        return table.ToString();
    }

    // What holds on every endpoint of the model stands once.
    private static string Cell(ModelRules rules, string name)
    {
        var cells = EndpointNames.All
            .Where(known => known.Endpoint != Endpoint.Variations && (rules.Endpoints & known.Endpoint) != 0)
            .Select(known => (known.Word, Text: rules.Find(known.Endpoint, name) is { } rule ? Describe(rule) : "–"))
            .GroupBy(cell => cell.Text)
            .ToList();
        return cells.Count == 1
            ? cells[0].Key
            : string.Join("<br>", cells.Where(cell => cell.Key != "–").Select(cell => $"{cell.Key} ({Words(cell.Select(known => known.Word))})"));
    }

    private static string Words(IEnumerable<string> words) => string.Join(", ", words);

    private static string Describe(ParameterRule rule)
    {
        var otherwise = rule.Otherwise switch
        {
            Outcome.Billed => "; more is billed and not made",
            Outcome.Ignored => "; others are ignored",
            _ => "",
        };
        var absent = rule.Default is { } value ? $"; default {Code(value)}" : "";
        var only = rule.OnlyWithFormat is { } format ? $"; with {Code(format)} only" : "";
        return $"{WhatIsAccepted(rule)}{otherwise}{absent}{only}{SourceMarks.Of(rule.Confidence)}";
    }

    private static string WhatIsAccepted(ParameterRule rule) => rule switch
    {
        { Presence: Outcome.UnknownParameter } => "unknown",
        { Presence: Outcome.Refused } => "refused",
        { Presence: Outcome.Ignored } => "ignored",
        { Presence: Outcome.Billed } => "billed, no effect",
        { Values.Count: > 0 } => Codes(rule.Values),
        { IsInteger: true } => rule.Minimum == rule.Maximum ? Text(rule.Maximum) : $"{Text(rule.Minimum)} to {Text(rule.Maximum)}",
        { MaximumLength: { } longest } => Invariant($"{rule.MinimumLength:N0} to {longest:N0} characters"),
        _ => "accepted",
    };

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "any";
}
