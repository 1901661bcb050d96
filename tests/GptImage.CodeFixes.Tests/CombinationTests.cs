using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

/// <summary>Edits of one fix that meet in one list.</summary>
public sealed class CombinationTests
{
    [Theory]
    [InlineData("x = new T { A = [|0:1|], [|1:B = 2|], [|2:C = 3|] };", "x = new T { A = one, C = 3, N = 0 };")]
    [InlineData("x = new T { [|2:A = [|0:1|]|], [|1:B = 2|], C = 3 };", "x = new T { A = one, N = 0, C = 3 };")]
    [InlineData("x = new T { [|2:A = [|0:1|]|], [|1:B = 2|] };", "x = new T { A = one, N = 0 };")]
    [InlineData("x = new T { [|2:A = [|0:1|]|], [|1:B = 2|], };", "x = new T { A = one, N = 0, };")]
    [InlineData("x = new T { [|1:B = 2|], [|2:A = [|0:1|]|] };", "x = new T { A = one, N = 0 };")]
    [InlineData("x = new T { [|1:[|2:A = [|0:1|]|]|], B = 2 };", "x = new T { N = 0, B = 2 };")]
    [InlineData("x = new T { B = 2, [|1:[|2:A = [|0:1|]|]|] };", "x = new T { B = 2, N = 0 };")]
    [InlineData("x = new T\n{\n    [|2:A = [|0:1|]|],\n    [|1:B = 2|]\n};", "x = new T\n{\n    A = one,\n    N = 0\n};")]
    [InlineData("x = new T\n{\n    [|1:[|2:A = [|0:1|]|]|], // a\n    B = 2\n};", "x = new T\n{\n    N = 0, // a\n    B = 2\n};")]
    [InlineData("x = new T\n{\n    [|2:A = [|0:1|]|], // a\n    [|1:B = 2|], // b\n    C = 3\n};", "x = new T\n{\n    A = one, // a\n    N = 0,\n    // b\n    C = 3\n};")]
    [InlineData("x = new T\n{\n    A = [|0:1|],\n    [|1:B = 2|],\n    [|2:C = 3|]\n};", "x = new T\n{\n    A = one,\n    C = 3,\n    N = 0\n};")]
    public Task Replaces_removes_and_adds(string marked, string expected) =>
        Verify.ChangesAsync(marked, expected, Replace(0, "one"), Remove(1), InsertAfter(2, "N = 0"));

    [Theory]
    [InlineData("F([|2:a: [|0:1|]|], [|1:b: 2|]);", "F(a: one, n: 0);")]
    [InlineData("F(\n    [|2:a: [|0:1|]|],\n    [|1:b: 2|]);", "F(\n    a: one,\n    n: 0);")]
    [InlineData("F([|1:[|2:a: [|0:1|]|]|], b: 2);", "F(n: 0, b: 2);")]
    [InlineData("F([|1:[|2:a: [|0:1|]|]|] , b: 2);", "F(n: 0 , b: 2);")]
    public Task Replaces_removes_and_adds_arguments(string marked, string expected) =>
        Verify.ChangesAsync(marked, expected, Replace(0, "one"), Remove(1), InsertAfter(2, "n: 0"));

    [Theory]
    [InlineData("{\n    [|2:F([|0:a|]);|]\n    [|1:G(b);|]\n}", "{\n    F(one);\n    n();\n}")]
    [InlineData("{\n    [|1:[|2:F([|0:a|]);|]|]\n    G(b);\n}", "{\n    n();\n    G(b);\n}")]
    [InlineData("{ [|1:[|2:F([|0:a|]);|]|] G(b); }", "{ n(); G(b); }")]
    [InlineData("if (x) [|1:[|2:F([|0:a|]);|]|]", "if (x) { n(); }")]
    public Task Replaces_removes_and_adds_statements(string marked, string expected) =>
        Verify.ChangesAsync(marked, expected, Replace(0, "one"), Remove(1), InsertAfter(2, "n();"));

    [Theory]
    [InlineData("""x = "{[|2:\"a\":[|0:1|]|],[|1:\"b\":2|]}";""", """x = "{\"a\":one,\"n\":0}";""")]
    [InlineData("""x = "{\n  [|1:[|2:\"a\": [|0:1|]|]|],\n  \"b\": 2\n}";""", """x = "{\n  \"n\":0,\n  \"b\": 2\n}";""")]
    public Task Replaces_removes_and_adds_properties(string marked, string expected) =>
        Verify.ChangesAsync(marked, expected, Replace(0, "one"), Remove(1), InsertAfter(2, "\"n\":0"));

    [Fact]
    public Task Works_in_lists_within_lists() => Verify.ChangesAsync(
        "F(new T { [|0:A = 1|], B = G(x, [|1:y: 2|]) }, [|2:z: new { [|3:c|] }|], [|4:w: \"{\\\"a\\\":1,[|5:\\\"b\\\":2|]}\"|]);",
        "F(new T { B = G(x) }, w: \"{\\\"a\\\":1}\", n: 0);",
        Remove(0),
        Remove(1),
        Remove(2),
        Remove(3),
        Remove(5),
        InsertAfter(4, "n: 0"));

    [Fact]
    public Task Drops_edits_inside_a_removed_statement() => Verify.ChangesAsync(
        "a();\n[|0:form.Add([|1:x|], [|2:y: 1|])|];\nb();",
        "a();\nb();",
        Replace(1, "z"),
        Remove(2),
        InsertAfter(2, "w: 2"),
        Remove(0));

    [Theory]
    [InlineData("F([|0:a|] + [|1:b|]);", "F(c + d);")]
    [InlineData("F(\"[|0:gpt-image-1|]\", @\"a\"\"[|1:b|]\");", "F(\"c\", @\"a\"\"d\");")]
    [InlineData("F([|0:|]a, b[|1:|]);", "F(ca, bd);")]
    public Task Replaces_exactly_the_characters(string marked, string expected) =>
        Verify.ChangesAsync(marked, expected, Replace(0, "c"), Replace(1, "d"));

    [Theory]
    [InlineData("F([|0:[|1:a|] + b|]);")]
    [InlineData("F([|0:a|]);[|1:|]")]
    public Task Refuses_replacements_that_contradict_each_other(string marked) =>
        Verify.RefusesAsync(marked, Replace(0, "c"), Replace(1, "d"), Replace(1, "e"));

    [Fact]
    public Task Puts_two_statements_where_two_go() => Verify.ChangesAsync(
        "{\n    [|0:a();|]\n    [|1:b();|] }",
        "{\n    n();\n    m(); }",
        Remove(0),
        InsertAfter(0, "n();"),
        InsertAfter(0, "m();"),
        Remove(1));

    [Fact]
    public Task Refuses_to_add_after_what_is_replaced() => Verify.RefusesAsync("[|0:a(); [|1:b();|]|]", Replace(0, "c();"), InsertAfter(1, "n();"));

    [Fact]
    public Task Refuses_a_replacement_around_a_removal() =>
        Verify.RefusesAsync("x = new T { [|0:A = 1, [|1:B = 2|]|] };", Replace(0, "C = 3"), Remove(1));
}
