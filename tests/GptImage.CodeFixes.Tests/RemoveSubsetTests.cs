using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

/// <summary>Every subset of three elements, in every kind of list and style. What is expected is written from scratch with the elements that stay.</summary>
public sealed class RemoveSubsetTests
{
    private const int Count = 3;

    public static TheoryData<string, string, bool, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, bool, int>();
            foreach (var list in ListKind.All)
            {
                foreach (var style in Style.All.Where(style => list.MayBreakLines || !style.BreaksLines))
                {
                    foreach (var trailing in list.AllowsTrailing ? [false, true] : new[] { false })
                    {
                        for (var removed = 1; removed < 1 << Count; removed++)
                        {
                            cases.Add(list.Name, style.Name, trailing, removed);
                        }
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Leaves_a_list_of_those_that_stay(string listName, string styleName, bool trailing, int removed)
    {
        var list = ListKind.All.Single(item => item.Name == listName);
        var style = Style.All.Single(item => item.Name == styleName);
        var all = Enumerable.Range(0, Count).ToList();

        var marked = list.Write(style, all.Select(i => $"[|{i}:{list.Elements[i]}|]"), trailing);
        var expected = list.Write(style, all.Where(i => (removed >> i & 1) == 0).Select(i => list.Elements[i]), trailing);

        await Verify.ChangesAsync(marked, expected, [.. all.Where(i => (removed >> i & 1) == 1).Select(Remove)]);
    }

    private sealed record ListKind(string Name, string Before, string After, string Separator, string[] Elements)
    {
        private static readonly string[] Properties = ["\"a\": 1", "\"b\": {\"x\": [1, 2], \"y\": \"},\"}", "\"c\": \"z\""];

        private static readonly string[] WithHoles = ["\"a\": {n}", "\"b\": {{\"x\": \"{F(n, 1)}\"}}", "\"c\": \"z\""];

        public static readonly ListKind[] All =
        [
            new("object", "x = new T {", "};", ",", ["A = 1", "B = F(1, 2)", "C = 3"]) { AllowsTrailing = true },
            new("anonymous", "x = new {", "};", ",", ["a", "b = \"b\"", "c = new { d = 1 }"]) { AllowsTrailing = true },
            new("pairs", "x = new D {", "};", ",", ["{ \"a\", 1 }", "{ \"b\", 2 }", "{ \"c\", 3 }"]) { AllowsTrailing = true },
            new("indexers", "x = new D {", "};", ",", ["[\"a\"] = 1", "[\"b\"] = 2", "[\"c\"] = 3"]) { AllowsTrailing = true },
            new("collection", "x = [", "];", ",", ["a", "new(1, 2)", ".. c"]) { AllowsTrailing = true },
            new("arguments", "F(", ");", ",", ["a: 1", "b: G(1, 2)", "c: 3"]),
            new("block", "void M() {", "}", "", ["a.X = 1;", "F(b);", "var c = 3;"]),
            new("regular JSON", "x = \"{", "}\";", ",", Written("\\\"", Properties)) { Break = @"\n" },
            new("JSON with escaped CRLF", "x = \"{", "}\";", ",", Written("\\\"", Properties)) { Break = @"\r\n" },
            new("verbatim JSON", "x = @\"{", "}\";", ",", Written("\"\"", Properties)),
            new("one-line raw JSON", "x = \"\"\"{", "}\"\"\";", ",", Properties) { MayBreakLines = false },
            new("raw JSON", "x = \"\"\"\n{", "}\n\"\"\";", ",", Properties),
            new("interpolated JSON", "x = $\"{{", "}}\";", ",", Written("\\\"", WithHoles)) { Break = @"\n" },
            new("interpolated verbatim JSON", "x = $@\"{{", "}}\";", ",", Written("\"\"", WithHoles)),
            new("interpolated raw JSON", "x = $$\"\"\"\n{", "}\n\"\"\";", ",", ["\"a\": {{n}}", "\"b\": [\"{{F(\",\")}}\"]", "\"c\": 3"]),
            new("u8 JSON", "x = \"{", "}\"u8;", ",", ["\\\"a\\\": 1", "\\\"b\\\": [\\\"]\\\"]", "\\\"\\u0063\\\": null"]) { Break = @"\n" },
        ];

        public bool AllowsTrailing { get; init; }

        public bool MayBreakLines { get; init; } = true;

        public string Break { get; init; } = "\n";

        private static string[] Written(string quote, string[] properties) =>
            [.. properties.Select(property => property.Replace("\"", quote, StringComparison.Ordinal))];

        public string Write(Style style, IEnumerable<string> elements, bool trailing)
        {
            var list = string.Concat(elements.Select((element, i) => (i > 0 ? Separator + style.Between : "") + element));
            var end = trailing && list.Length > 0 ? Separator : "";
            var (first, last) = list.Length > 0 || style.BreaksLines ? (style.First, style.Last) : (style.First.Length > 0 ? " " : "", "");
            var text = list.Length > 0 ? first + list + end + last : style.BreaksLines ? style.Last : first;
            return Before + text.Replace("\n", Break, StringComparison.Ordinal) + After;
        }
    }

    private sealed record Style(string Name, string First, string Between, string Last)
    {
        public static readonly Style[] All =
        [
            new("one line", " ", " ", " "),
            new("one line, tight", "", " ", ""),
            new("own lines", "\n        ", "\n        ", "\n    "),
            new("own lines, tabs", "\n\t\t", "\n\t\t", "\n\t"),
        ];

        public bool BreaksLines => First.Contains('\n', StringComparison.Ordinal);
    }
}
