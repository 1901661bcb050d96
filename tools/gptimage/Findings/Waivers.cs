extern alias analyzers;

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using analyzers::GptImage.Analyzers.Rules;
using GptImage.Tool.Files;
using GptImage.Tool.Fixing;
using GptImage.Tool.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Tool.Findings;

/// <summary>
/// What a team has decided to leave as it is for a time: <c>gptimage.waivers.json</c> in the folder that the tool runs in. What is waived is neither shown nor
/// fixed. A waiver that has ended waives nothing, and is a finding itself, like one that waives nothing.
/// </summary>
/// <param name="entries">The waivers, in the order of the file.</param>
/// <param name="file">The file.</param>
/// <param name="text">Its text.</param>
/// <param name="today">The day that it is.</param>
internal sealed class Waivers(IReadOnlyList<Waivers.Entry> entries, string file, SourceText text, DateOnly today)
{
    public const string FileName = "gptimage.waivers.json";

    /// <summary>A waiver whose last day is over.</summary>
    public static readonly DiagnosticDescriptor Ended = Describe("GIM901", "Waiver has ended", "The waiver of {0} ended on {1}: fix what it was for, or give it another day");

    /// <summary>A waiver that no finding needs.</summary>
    public static readonly DiagnosticDescriptor Unused = Describe("GIM902", "Waiver waives nothing", "The waiver of {0} waives nothing: take it out");

    private const string DayFormat = "yyyy-MM-dd";
    private readonly HashSet<Entry> _used = [];

    /// <summary>The waivers of a folder; none where it has no file.</summary>
    /// <exception cref="ToolException">The file cannot be read, or something in it is not accepted.</exception>
    public static Waivers Read(string folder, DateOnly today)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new Waivers([], path, SourceText.From(""), today);
        }

        var text = File.ReadAllText(path);
        var places = PlacesIn(text);
        return new Waivers([.. Nodes(Parse(text)).Select((node, index) => Check(node, places[index], folder))], path, SourceText.From(text), today);
    }

    /// <summary>Adds a waiver to the file of a folder, which is made where there is none.</summary>
    /// <exception cref="ToolException">The file cannot be read, or the waiver is not accepted.</exception>
    public static void Add(string folder, string? rule, string? path, string reason, string until)
    {
        var file = Path.Combine(folder, FileName);
        var json = File.Exists(file) ? Parse(File.ReadAllText(file)) : new JsonObject { ["schema"] = 1, ["waivers"] = new JsonArray() };
        var entry = new JsonObject();
        foreach (var (name, value) in new[] { ("rule", rule), ("path", path), ("reason", reason), ("until", until) })
        {
            if (value is not null)
            {
                entry[name] = value;
            }
        }

        Check(entry, default, folder);
        Nodes(json).Add(entry);
        FileWriter.Write(file, json.ToJsonString(JsonOutput.Options) + "\n");
    }

    /// <summary>The findings that are not waived. Which waivers were needed is kept.</summary>
    public IReadOnlyList<Finding> Without(IReadOnlyList<Finding> findings) => [.. findings.Where(finding =>
    {
        var waiving = entries.Where(entry => entry.Until >= today && entry.Concerns(finding)).ToList();
        _used.UnionWith(waiving);
        return waiving.Count == 0;
    })];

    /// <summary>What is to be said of the waivers themselves.</summary>
    /// <param name="seesAll">Whether all of the code was looked at: only then can one be told to be unused.</param>
    public IEnumerable<Finding> Findings(bool seesAll) => entries.Select(entry =>
        entry.Until < today ? ToFinding(entry, Ended, entry.Until.ToString(DayFormat, CultureInfo.InvariantCulture))
        : seesAll && !_used.Contains(entry) ? ToFinding(entry, Unused)
        : null).OfType<Finding>();

    private Finding ToFinding(Entry entry, DiagnosticDescriptor rule, params object[] arguments)
    {
        var lines = text.Lines.GetLinePositionSpan(entry.Span);
        var diagnostic = Diagnostic.Create(rule, Location.Create(file, entry.Span, lines), [entry.Name, .. arguments]);
        return new Finding
        {
            Rule = rule.Id,
            Severity = rule.DefaultSeverity,
            Message = diagnostic.GetMessage(CultureInfo.InvariantCulture),
            Path = file,
            Line = lines.Start.Line + 1,
            Column = lines.Start.Character + 1,
            EndLine = lines.End.Line + 1,
            EndColumn = lines.End.Character + 1,
            LineText = text.Lines[lines.Start.Line].ToString(),
            Member = "",
            Projects = [],
            Diagnostic = diagnostic,
            Occurrences = [],
        };
    }

    private static DiagnosticDescriptor Describe(string id, string title, string message) => new(
        id, title, message, "Waivers", DiagnosticSeverity.Warning, isEnabledByDefault: true, title + ".", $"{KitRepository.Documentation}tool.md#waivers");

    private static JsonNode Parse(string text)
    {
        try
        {
            var json = JsonNode.Parse(text);
            return json?["waivers"] is JsonArray ? json : throw new ToolException($"{FileName} has no list \"waivers\"");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ToolException($"{FileName} cannot be read: {exception.Message}");
        }
    }

    private static JsonArray Nodes(JsonNode json) => json["waivers"]!.AsArray();

    private static Entry Check(JsonNode? node, TextSpan place, string folder)
    {
        var rule = Text("rule")?.ToUpperInvariant();
        var path = Text("path");
        return rule is null && path is null ? throw Refuse("names neither a rule nor a path")
            : rule is not null && !RuleList.Ids.Contains(rule) ? throw Refuse($"is of '{rule}', which is no rule; the rules are {string.Join(", ", RuleList.Ids)}")
            : Text("reason") is not { } reason || string.IsNullOrWhiteSpace(reason) ? throw Refuse("has no reason")
            : !DateOnly.TryParseExact(Text("until"), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? throw Refuse("has no day as \"until\"; write it as 2027-01-31")
            : new Entry(rule, path, until, place, path is null ? null : new PathFilter(folder, [path], []));

        string? Text(string name) => node is JsonObject values && values[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

        ToolException Refuse(string fault) => new($"{FileName}: the waiver {node?.ToJsonString(JsonOutput.OneLine)} {fault}");
    }

    /// <summary>Where the elements of the list of waivers stand.</summary>
    private static List<TextSpan> PlacesIn(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var places = new List<TextSpan>();
        var isInList = false;
        while (Read(ref reader))
        {
            if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName })
            {
                isInList = reader.ValueTextEquals("waivers"u8);
            }
            else if (isInList && reader.CurrentDepth == 2)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                places.Add(TextSpan.FromBounds(Encoding.UTF8.GetCharCount(bytes, 0, start), Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed)));
            }
        }

        return places;

        static bool Read(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.Read();
            }
            catch (JsonException)
            {
                // The text is parsed in another way that says what is wrong.
                return false;
            }
        }
    }

    /// <summary>One waiver.</summary>
    /// <param name="Rule">The rule whose findings are waived; null: all.</param>
    /// <param name="Path">The glob of the files in which they are; null: all.</param>
    /// <param name="Until">The last day.</param>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Files">The files of the glob.</param>
    internal sealed record Entry(string? Rule, string? Path, DateOnly Until, TextSpan Span, PathFilter? Files)
    {
        /// <summary>How it is called where people see it.</summary>
        public string Name => Rule is null ? $"'{Path}'" : Path is null ? Rule : $"{Rule} in '{Path}'";

        public bool Concerns(Finding finding) => (Rule is null || Rule == finding.Rule) && Files?.Accepts(finding.Path) != false;
    }
}
