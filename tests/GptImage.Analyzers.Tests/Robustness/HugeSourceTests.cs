namespace GptImage.Analyzers.Tests.Robustness;

/// <summary>
/// Sources of sizes that nobody writes and some generate: no crash and no stack overflow. How long they take is for the benchmarks: a clock here would measure
/// what else the machine does.
/// </summary>
public sealed class HugeSourceTests
{
    [Fact]
    public Task A_literal_of_megabytes() => ReportsAsync(1, $$"""
        class C
        {
            const string Picture = "{{new string('A', 3 << 20)}}";
            const string Json = "{\"prompt\":\"{{new string('x', 3 << 20)}}\",\"model\":\"gpt-image-1\"}";
            const string Model = "gpt-image-1";
        }
        """);

    [Theory]
    [InlineData("{\\\"a\\\":", "}")]
    [InlineData("[", "]")]
    public Task JSON_of_great_depth(string open, string close) => ReportsAsync(1, $$"""
        class C
        {
            const string Deep = "{{string.Concat(Enumerable.Repeat(open, 10_000))}}1{{string.Concat(Enumerable.Repeat(close, 10_000))}}";
            const string Cut = "{{string.Concat(Enumerable.Repeat(open, 10_000))}}";
            const string Model = "gpt-image-1";
        }
        """);

    [Fact]
    public Task A_concatenation_of_thousands() => ReportsAsync(2, $$"""
        class C
        {
            string Json(string prompt) => "{\"model\":\"gpt-image-1\",\"prompt\":\""{{string.Concat(Enumerable.Repeat(" + \"x\" + prompt", 1_500))}} + "\"}";
            object Body(string prompt) => new { model = "gpt-image-1", prompt = ""{{string.Concat(Enumerable.Repeat(" + \"x\"", 3_000))}} };
        }
        """);

    [Fact]
    public Task An_initializer_of_thousands_of_lines() => ReportsAsync(1, $$"""
        class C
        {
            object Body = new System.Collections.Generic.Dictionary<string, object>
            {
                ["model"] = "gpt-image-1",
                ["prompt"] = "p",
        {{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"        [\"key{i}\"] = \"value {i}\",\n"))}}
            };
        }
        """);

    [Fact]
    public Task Thousands_of_requests_and_mentions() => ReportsAsync(2_000, $$"""
        class C
        {
        {{string.Concat(Enumerable.Range(0, 1_000).Select(i => $"    object Body{i}(string prompt) => new {{ model = \"gpt-image-1\", prompt, n = {i} }};\n    bool Is{i}(string model) => model == \"gpt-image-1\";\n"))}}
        }
        """);

    [Fact]
    public Task Thousands_of_statements_that_fill_one_object() => ReportsAsync(1, $$"""
        class C
        {
            object Body(string prompt)
            {
                var body = new System.Collections.Generic.Dictionary<string, object> { ["model"] = "gpt-image-1", ["prompt"] = prompt };
        {{string.Concat(Enumerable.Range(0, 2_000).Select(i => $"        body[\"key{i}\"] = {i};\n"))}}
                return body;
            }
        }
        """);

    [Fact]
    public Task Expressions_nested_in_each_other() => ReportsAsync(1, $$"""
        class C
        {
            string Model(int i) => {{string.Concat(Enumerable.Range(0, 300).Select(i => $"i == {i} ? \"model-{i}\" : "))}}"gpt-image-1";
            string Parentheses = {{new string('(', 200)}}"gpt-image-2"{{new string(')', 200)}};
        }
        """);

    private static async Task ReportsAsync(int atLeast, string code)
    {
        var found = await Survival.CheckAsync(code, fixes: 3, TestContext.Current.CancellationToken);
        Assert.InRange(found, 2 * atLeast, int.MaxValue); // with the package, and without
    }
}
