using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

public sealed class RemoveTests
{
    [Theory]
    // Members of an initializer
    [InlineData("x = new T { [|0:A = 1|], B = 2, C = 3 };", "x = new T { B = 2, C = 3 };")]
    [InlineData("x = new T { A = 1, [|0:B = 2|], C = 3 };", "x = new T { A = 1, C = 3 };")]
    [InlineData("x = new T { A = 1, B = 2, [|0:C = 3|] };", "x = new T { A = 1, B = 2 };")]
    [InlineData("x = new T { A = 1, [|0:B = 2|], };", "x = new T { A = 1, };")]
    [InlineData("x = new T { [|0:A = 1|] };", "x = new T { };")]
    [InlineData("x = new T { [|0:A = 1|], };", "x = new T { };")]
    [InlineData("x = new T {A = 1,[|0:B = 2|],C = 3};", "x = new T {A = 1,C = 3};")]
    [InlineData("x = new T {[|0:A = 1|], B = 2};", "x = new T {B = 2};")]
    [InlineData("x = new T { A = 1 , [|0:B = 2|] , C = 3 };", "x = new T { A = 1 , C = 3 };")]
    [InlineData("x = new() { A = new() { [|0:B = 2|] } };", "x = new() { A = new() { } };")]
    [InlineData("x = y with { [|0:A = 1|], B = 2 };", "x = y with { B = 2 };")]
    // Members of an anonymous object
    [InlineData("x = new { model, [|0:style = \"vivid\"|], n = 1 };", "x = new { model, n = 1 };")]
    [InlineData("x = new { model, [|0:style|] };", "x = new { model };")]
    // Entries of a dictionary
    [InlineData("x = new D { { \"a\", 1 }, [|0:{ \"style\", \"vivid\" }|] };", "x = new D { { \"a\", 1 } };")]
    [InlineData("x = new D { [|0:[\"style\"] = \"vivid\"|], [\"a\"] = 1 };", "x = new D { [\"a\"] = 1 };")]
    // Elements of a collection
    [InlineData("x = [a, [|0:new(\"style\", \"vivid\")|], b];", "x = [a, b];")]
    [InlineData("x = [[|0:a|]];", "x = [];")]
    [InlineData("x = [a, [|0:.. b|]];", "x = [a];")]
    [InlineData("x = new[] { a, [|0:b|] };", "x = new[] { a };")]
    // Arguments
    [InlineData("F(a, [|0:style: s|]);", "F(a);")]
    [InlineData("F(a, [|0:b|]);", "F(a);")]
    [InlineData("F([|0:a|]);", "F();")]
    [InlineData("F([|0:a: 1|], b: 2);", "F(b: 2);")]
    [InlineData("F(a, [|0:b|], c: 3);", "F(a, c: 3);")]
    [InlineData("new T(a, [|0:b: 1|], c: 2);", "new T(a, c: 2);")]
    // Statements
    [InlineData("a(); [|0:o.Style = s;|] b();", "a(); b();")]
    [InlineData("a(); [|0:o.Style = s|]; b();", "a(); b();")]
    [InlineData("[|0:body[\"style\"] = \"x\";|]\na();", "a();")]
    [InlineData("a();\n[|0:form.Add(x, \"style\")|];\nb();", "a();\nb();")]
    [InlineData("a();\n[|0:var style = \"vivid\";|]\nb();", "a();\nb();")]
    [InlineData("a();\n[|0:o?.Style = s|];\n", "a();\n")]
    [InlineData("void M() { [|0:o.Style = s;|] }", "void M() { }")]
    [InlineData("void M() { a(); [|0:o.Style = s;|] }", "void M() { a(); }")]
    [InlineData("var f = () => { [|0:o.Style = s;|] };", "var f = () => { };")]
    [InlineData("if (x) [|0:o.Style = s|];", "if (x) { }")]
    [InlineData("if (x)\n    [|0:o.Style = s;|]\nelse\n    a();", "if (x)\n    { }\nelse\n    a();")]
    [InlineData("foreach (var o in x) [|0:o.Style = s;|]", "foreach (var o in x) { }")]
    [InlineData("do [|0:o.Style = s;|] while (x);", "do { } while (x);")]
    [InlineData("switch (x)\n{\n    case 1:\n        [|0:o.Style = s;|]\n        break;\n}", "switch (x)\n{\n    case 1:\n        break;\n}")]
    public Task Takes_the_element_and_one_separator(string marked, string expected) => Verify.RemovesAsync(marked, expected);

    [Fact]
    public Task Takes_an_attribute_argument() =>
        Verify.RemovesAsync("[A(1, [|0:Style = 2|])] class C;", "[A(1)] class C;");

    [Theory]
    [InlineData("F([|0:a|], b);")]
    [InlineData("F(a, [|0:b: 1|], c);")]
    public Task Leaves_an_argument_whose_place_counts(string marked) => Verify.RefusesAsync(marked, Remove(0));

    [Theory]
    [InlineData("x = o => [|0:o.Style = s|];")]
    [InlineData("x = new D { { [|0:\"style\"|], \"vivid\" } };")]
    [InlineData("x = [|0:y|] + z;")]
    [InlineData("x = a[[|0:1|]];")]
    [InlineData("[|0:return;|]")]
    [InlineData("x = new T { A = [|0:1|] };")]
    [InlineData("x = new T { [|0:A = 1, B = 2|] };")]
    [InlineData("x = new T { [|0:A = |]1 };")]
    [InlineData("x = new T { [|0:A = 1|], B = };")]
    [InlineData("F([|0:a: 1|], b: 2;")]
    [InlineData("[|0:F(a|];")]
    [InlineData("a();[|0:|]")]
    public Task Leaves_what_is_no_parameter(string marked) => Verify.RefusesAsync(marked, Remove(0));

    [Fact]
    public Task Takes_the_line_with_the_last_thing_on_it() => Verify.RemovesAsync(
        """
        x = new T
        {
            A = 1,
            [|0:B = new U
            {
                C = 2,
            }|],
            D = 3,
        };
        """,
        """
        x = new T
        {
            A = 1,
            D = 3,
        };
        """);

    [Fact]
    public Task Takes_the_comma_before_a_last_member() => Verify.RemovesAsync(
        """
        x = new T
        {
            A = 1,
            [|0:B = 2|]
        };
        """,
        """
        x = new T
        {
            A = 1
        };
        """);

    [Theory]
    [InlineData("F(\n    a,\n    [|0:b|]);", "F(\n    a);")]
    [InlineData("F(\n    a,\n    [|0:b|],\n    [|1:c|]);", "F(\n    a);")]
    [InlineData("F(\n    [|0:b|]);", "F();")]
    [InlineData("F(\n    a,\n    [|0:b|]\n);", "F(\n    a\n);")]
    [InlineData("F(a, new T { [|0:X = 1|] }, b);", "F(a, new T { }, b);")]
    [InlineData("F(a,\n  [|0:b: 1|], c: 2);", "F(a,\n  c: 2);")]
    [InlineData("F(a, [|0:b: 1|],\n  c: 2);", "F(a,\n  c: 2);")]
    [InlineData("F(a, [|0:b: new T\n{\n    X = 1,\n}|], c: 2);", "F(a, c: 2);")]
    [InlineData("x = new T { A = 1,\n            [|0:B = 2|] };", "x = new T { A = 1 };")]
    public Task Keeps_the_bracket_with_the_end_of_the_list(string marked, string expected) => Verify.RemovesAsync(marked, expected);

    [Theory]
    [InlineData("[|0:B = 2|]", "C = 3", "A = 1\n    , C = 3")]
    [InlineData("B = 2", "[|0:C = 3|]", "A = 1\n    , B = 2")]
    [InlineData("[|0:B = 2|]", "[|1:C = 3|]", "A = 1")]
    public Task Takes_the_comma_that_leads_the_line(string second, string third, string expected) => Verify.RemovesAsync(
        $"x = new T\n{{\n    A = 1\n    , {second}\n    , {third}\n}};",
        $"x = new T\n{{\n    {expected}\n}};");

    [Fact]
    public Task Keeps_every_comment() => Verify.RemovesAsync(
        """
        x = new T
        {
            // above A
            [|0:A = 1|], // after A
            /* before B */ [|1:B = 2|] /* after B */, // end of B
            [|2:C = /* inside C */ 3|],
            [|3:D = new U
            {
                // inside D
                E = 4, // at E
            }|],
            F = 5, // after F
            [|4:G = 6|] // after G
        };
        """,
        """
        x = new T
        {
            // above A
            // after A
            /* before B */ /* after B */ // end of B
            /* inside C */
                // inside D
                // at E
            F = 5 // after F
            // after G
        };
        """);

    [Theory]
    [InlineData("F([|0:a: new T { // why\n  X = 1 }|], b: 2);", "F(// why\n  b: 2);")]
    [InlineData("F(a, /* why */ [|0:b|]);", "F(a /* why */);")]
    [InlineData("F(a, // first\n    [|0:b|]); // second", "F(a // first\n    ); // second")]
    [InlineData("F(\n    a,\n    [|0:b|], // b\n    [|1:c|]);", "F(\n    a\n    // b\n    );")]
    [InlineData("if (x) [|0:o.Style = s;|] // why", "if (x) { } // why")]
    [InlineData("[|0:o.Style = s;|] // why\na();", "// why\na();")]
    [InlineData("x = new T { A = 1, /* b */ [|0:B = 2|], C = 3 };", "x = new T { A = 1, /* b */ C = 3 };")]
    public Task Keeps_comments_on_the_line(string marked, string expected) => Verify.RemovesAsync(marked, expected);

    [Fact]
    public Task Keeps_directives_around_it() => Verify.RemovesAsync(
        """
        x = new T
        {
            #region Look
            [|0:Style = 1|],
            #endregion
        #if !OLD
            [|1:A = 1|],
        #endif
        #pragma warning disable CS0618
            B = 2,
        #if !OLD
            [|2:C = 3|]
        #endif
        };
        """,
        """
        x = new T
        {
            #region Look
            #endregion
        #if !OLD
        #endif
        #pragma warning disable CS0618
            B = 2,
        #if !OLD
        #endif
        };
        """);

    [Theory]
    [InlineData("x = new T\n{\n    [|0:A =\n#if OLD\n    1\n#else\n    2|]\n#endif\n    ,\n};")]
    [InlineData("F(\n#if OLD\n    a,\n#endif\n    [|0:b|]);")]
    public Task Leaves_what_another_branch_shares(string marked) => Verify.RefusesAsync(marked, Remove(0));

    [Fact]
    public Task Takes_several_statements_of_several_blocks() => Verify.RemovesAsync(
        """
        class C
        {
            void M()
            {
                [|0:var style = "vivid";|]
                var o = new T();
                [|1:o.Style = style|];

                if (x)
                {
                    [|2:o.Format = f;|] // url
                }

                form.Add(a); [|3:form.Add(b)|]; form.Add(c);
                [|4:o
                    .Set(1)
                    .Set(2);|]
            }
        }
        """,
        """
        class C
        {
            void M()
            {
                var o = new T();

                if (x)
                {
                    // url
                }

                form.Add(a); form.Add(c);
            }
        }
        """);
}
