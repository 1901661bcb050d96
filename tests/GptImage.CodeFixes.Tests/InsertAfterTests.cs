using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

public sealed class InsertAfterTests
{
    [Theory]
    [InlineData("x = new T { [|0:A = 1|] };", "x = new T { A = 1, N = 0 };")]
    [InlineData("x = new T { [|0:A = 1|], };", "x = new T { A = 1, N = 0, };")]
    [InlineData("x = new T { [|0:A = 1|], B = 2 };", "x = new T { A = 1, N = 0, B = 2 };")]
    [InlineData("x = new T { A = 1,[|0:B = 2|] };", "x = new T { A = 1,B = 2,N = 0 };")]
    [InlineData("x = new { [|0:a|] };", "x = new { a, N = 0 };")]
    [InlineData("x = new { a /* a */, [|0:b|] /* b */ };", "x = new { a /* a */, b, N = 0 /* b */ };")]
    [InlineData("x = [a, [|0:b|]];", "x = [a, b, N = 0];")]
    [InlineData("x = new T\n{\n    [|0:A = 1|],\n    B = 2\n};", "x = new T\n{\n    A = 1,\n    N = 0,\n    B = 2\n};")]
    [InlineData("x = new T\n{\n    A = 1,\n    [|0:B = 2|]\n};", "x = new T\n{\n    A = 1,\n    B = 2,\n    N = 0\n};")]
    [InlineData("x = new T\n{\n    [|0:A = 1|],\n};", "x = new T\n{\n    A = 1,\n    N = 0,\n};")]
    [InlineData("x = new T\n{\n    [|0:A = 1|], // a\n    B = 2 // b\n};", "x = new T\n{\n    A = 1, // a\n    N = 0,\n    B = 2 // b\n};")]
    [InlineData("x = new T\n{\n    A = 1, // a\n    [|0:B = 2|] /* b */ // c\n};", "x = new T\n{\n    A = 1, // a\n    B = 2, /* b */ // c\n    N = 0\n};")]
    [InlineData("x = new T\n{\n    [|0:A = 1|] // a\n    , B = 2\n};", "x = new T\n{\n    A = 1 // a\n    , N = 0, B = 2\n};")]
    [InlineData("x = new T\r\n{\r\n\t[|0:A = 1|],\r\n};", "x = new T\r\n{\r\n\tA = 1,\r\n\tN = 0,\r\n};")]
    [InlineData("x = new T\n{\n    A = 1, [|0:B = 2|],\n};", "x = new T\n{\n    A = 1, B = 2, N = 0,\n};")]
    [InlineData("x = new T\n{\n    [|0:A = 1|], /* multi\n    line */\n    B = 2\n};", "x = new T\n{\n    A = 1,\n    N = 0, /* multi\n    line */\n    B = 2\n};")]
    public Task Adds_an_element_in_the_style_of_its_neighbor(string marked, string expected) =>
        Verify.ChangesAsync(marked, expected, InsertAfter(0, "N = 0"));

    [Theory]
    [InlineData("F([|0:a|]);", "F(a, n: 0);")]
    [InlineData("F([|0:a: 1|], b: 2);", "F(a: 1, n: 0, b: 2);")]
    [InlineData("F(\n    a,\n    [|0:b|]);", "F(\n    a,\n    b,\n    n: 0);")]
    [InlineData("F(\n    a,\n    [|0:b|] // b\n);", "F(\n    a,\n    b, // b\n    n: 0\n);")]
    public Task Adds_an_argument(string marked, string expected) => Verify.ChangesAsync(marked, expected, InsertAfter(0, "n: 0"));

    [Theory]
    [InlineData("[|0:a();|]\nb();", "a();\nn();\nb();")]
    [InlineData("[|0:a()|];", "a();\nn();")]
    [InlineData("void M()\r\n{\r\n\t[|0:a();|] // a\r\n\tb();\r\n}", "void M()\r\n{\r\n\ta(); // a\r\n\tn();\r\n\tb();\r\n}")]
    [InlineData("void M()\n{\n    [|0:var a = 1;|]\n}", "void M()\n{\n    var a = 1;\n    n();\n}")]
    [InlineData("void M() { [|0:a();|] }", "void M() { a(); n(); }")]
    [InlineData("a(); [|0:b();|] c();", "a(); b(); n(); c();")]
    [InlineData("if (x) [|0:a();|]", "if (x) { a(); n(); }")]
    [InlineData("if (x)\n    [|0:a()|];\nelse b();", "if (x)\n    { a(); n(); }\nelse b();")]
    [InlineData("switch (x)\n{\n    case 1:\n        [|0:a();|]\n        break;\n}", "switch (x)\n{\n    case 1:\n        a();\n        n();\n        break;\n}")]
    public Task Adds_a_statement(string marked, string expected) => Verify.ChangesAsync(marked, expected, InsertAfter(0, "n();"));

    [Fact]
    public Task Keeps_the_order_of_two_at_one_place() =>
        Verify.ChangesAsync("x = new T { [|0:A = 1|] };", "x = new T { A = 1, N = 0, M = 0 };", InsertAfter(0, "N = 0"), InsertAfter(0, "M = 0"));

    [Fact]
    public Task Writes_an_identical_one_once() =>
        Verify.ChangesAsync("x = new T { [|0:A = 1|] };", "x = new T { A = 1, N = 0 };", InsertAfter(0, "N = 0"), InsertAfter(0, "N = 0"));
}
