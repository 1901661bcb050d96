using GptImage.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Tests.Text;

/// <summary>What string literals mean, and where in the source each character of it stands.</summary>
public sealed class LiteralTextTests
{
    /// <summary>What the compiler says a literal means is what we read, and what lies on both sides of the character under test is found where it stands.</summary>
    [Theory]
    [InlineData("""
        "a\'b"
        """)]
    [InlineData("""
        "a\"b"
        """)]
    [InlineData("""
        "a\\b"
        """)]
    [InlineData("""
        "a\0b"
        """)]
    [InlineData("""
        "a\ab"
        """)]
    [InlineData("""
        "a\bb"
        """)]
    [InlineData("""
        "a\eb"
        """)]
    [InlineData("""
        "a\fb"
        """)]
    [InlineData("""
        "a\nb"
        """)]
    [InlineData("""
        "a\rb"
        """)]
    [InlineData("""
        "a\tb"
        """)]
    [InlineData("""
        "a\vb"
        """)]
    [InlineData("""
        "a\x1zb"
        """)]
    [InlineData("""
        "a\x01Fzb"
        """)]
    [InlineData("""
        "a\x0062b"
        """)]
    [InlineData("""
        "a\u0022b"
        """)]
    [InlineData("""
        "a\U00000062b"
        """)]
    [InlineData("""
        "a\U0001F600b"
        """)]
    [InlineData("""
        "a\uD83D\uDE00b"
        """)]
    [InlineData("""
        @"a""b"
        """)]
    [InlineData("""
        @"a\u0022b"
        """)]
    [InlineData(""""
        """a"\u0022{{b"""
        """")]
    [InlineData("""""
        """"a"""b""""
        """"")]
    [InlineData("""
        "a\u0022b"u8
        """)]
    [InlineData("""
        @"a""b"u8
        """)]
    [InlineData(""""
        """a"b"""u8
        """")]
    [InlineData("""
        "a{{b"
        """)]
    public void Reads_a_literal_as_the_compiler_does(string source)
    {
        var expression = Parse(source);
        var literal = LiteralText.Read(expression);

        Assert.Equal(((LiteralExpressionSyntax)expression).Token.Value, literal.Text);
        AssertIsCoveredOnce(literal, source, first: "a", last: "b");
    }

    [Theory]
    [InlineData("$\"a{x}b\"", "a\uFFFCb")]
    [InlineData("$\"a{{b\"", "a{b")]
    [InlineData("$\"a}}b\"", "a}b")]
    [InlineData("$\"a{x:D2}b\"", "a\uFFFCb")]
    [InlineData("$\"a{x,5}b\"", "a\uFFFCb")]
    [InlineData("$\"a\\u0022{x}\\U00000022b\"", "a\"\uFFFC\"b")]
    [InlineData("$@\"a\"\"{x}{{b\"", "a\"\uFFFC{b")]
    [InlineData("@$\"a\"\"{x}\\b\"", "a\"\uFFFC\\b")]
    [InlineData("$\"\"\"a\"{x}\\u0022b\"\"\"", "a\"\uFFFC\\u0022b")]
    [InlineData("$$\"\"\"a{\"{{x}}}b\"\"\"", "a{\"\uFFFC}b")]
    [InlineData("$$$\"\"\"\"a{{\"\"\"{{{x}}}b\"\"\"\"", "a{{\"\"\"\uFFFCb")]
    [InlineData("$\"a{$\"{x}}}\"}b\"", "a\uFFFCb")]
    [InlineData("\"a\" + x + @\"\"\"b\"", "a\uFFFC\"b")]
    [InlineData("(\"a\") + (\"\\0\" + \"b\")", "a\0b")]
    [InlineData("\"\" + $\"\" + \"ab\"", "ab")]
    [InlineData("x", "\uFFFC")]
    public void Reads_holes_as_one_character(string source, string text) => Assert.Equal(text, LiteralText.Read(Parse(source)).Text);

    [Theory]
    [InlineData("$\"a{x}b\"")]
    [InlineData("$\"a{{\\U00000062{x:D2}\\0}}b\"")]
    [InlineData("$@\"a\"\"{x}{{b\"")]
    [InlineData("$$\"\"\"a{\"{{x}}}b\"\"\"")]
    public void Places_every_character_of_an_interpolated_string(string source) =>
        AssertIsCoveredOnce(LiteralText.Read(Parse(source)), source, first: "a", last: "b");

    [Theory]
    [InlineData("\"a{{b\"", "a{b")]
    [InlineData("\"a}}b\"", "a}b")]
    [InlineData("\"a{0}b\"", "a\uFFFCb")]
    [InlineData("\"a{{{0:D2}}}b\"", "a{\uFFFC}b")]
    [InlineData("@\"a\"\"{0}\"\"b\"", "a\"\uFFFC\"b")]
    [InlineData("\"\"\"a{{\"{0}\"}}b\"\"\"", "a{\"\uFFFC\"}b")]
    [InlineData("\"a\\u007b0}b\"", "a{0}b")]
    public void Reads_format_strings_with_holes_of_their_own(string source, string text)
    {
        var literal = LiteralText.Read(Parse(source), fillings: []);

        Assert.Equal(text, literal.Text);
        AssertIsCoveredOnce(literal, source, first: "a", last: "b");
    }

    [Theory]
    [InlineData("\"a{0}b\"", "x")]
    [InlineData("\"a{1}b\"", "y")]
    [InlineData("\"a{2}b\"", null)] // nothing of that number
    [InlineData("\"a{0:D2}b\"", null)] // formatted first
    public void Knows_what_fills_a_hole_of_a_format(string source, string? filling) =>
        Assert.Equal(filling, LiteralText.Read(Parse(source), [Parse("x"), Parse("y")]).HoleAt(1)?.ToString());

    [Fact]
    public void Keeps_line_breaks_and_indentation_of_a_raw_literal()
    {
        const string Source = "\"\"\"\r\n    a\r\n      b\r\n    \"\"\"";

        Assert.Equal("\r\n    a\r\n      b\r\n    ", LiteralText.Read(Parse(Source)).Text);
    }

    [Fact]
    public void Finds_no_half_of_an_escape()
    {
        var literal = LiteralText.Read(Parse("\"a\\U0001F600b\""));

        Assert.Equal("a\U0001F600b", literal.Text);
        Assert.Equal(new TextSpan(2, 10), literal.Span(1, 2));
        Assert.Equal(new TextSpan(1, 2), literal.Find(new TextSpan(2, 10)));
        Assert.Null(literal.Find(new TextSpan(2, 2)));
        Assert.Null(literal.Find(new TextSpan(3, 9)));
        Assert.Null(literal.Find(new TextSpan(0, 1)));
    }

    [Fact]
    public void Points_before_a_character_and_behind_the_last()
    {
        var literal = LiteralText.Read(Parse("\"a\\0b\""));

        Assert.Equal(new TextSpan(1, 0), literal.Span(0, 0));
        Assert.Equal(new TextSpan(4, 0), literal.Span(2, 0));
        Assert.Equal(new TextSpan(5, 0), literal.Span(3, 0));
    }

    [Theory]
    [InlineData("$\"a{x}b\"", "x")]
    [InlineData("\"a\" + F(x) + \"b\"", "F(x)")]
    [InlineData("$\"a{x:D2}b\"", null)] // formatted first
    [InlineData("$\"a{{b\"", null)]
    public void Knows_what_fills_a_hole(string source, string? filling) => Assert.Equal(filling, LiteralText.Read(Parse(source)).HoleAt(1)?.ToString());

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("@\"")]
    [InlineData("\"\"\"")]
    [InlineData("\"\"\"\"\"\"")]
    [InlineData("\"\"u8")]
    [InlineData("\"a\\")]
    [InlineData("\"a\\q\\u12\\UFFFFFFFF\"")]
    [InlineData("$\"")]
    [InlineData("$\"a{")]
    [InlineData("$\"\"\"a")]
    public void Survives_what_is_no_literal(string source) => Assert.NotNull(LiteralText.Read(SyntaxFactory.ParseExpression(source, options: Preview)).Text);

    private static readonly CSharpParseOptions Preview = new(LanguageVersion.Preview);

    private static ExpressionSyntax Parse(string source)
    {
        var expression = SyntaxFactory.ParseExpression(source, options: Preview);
        Assert.Empty(expression.GetDiagnostics());
        return expression;
    }

    /// <summary>The characters' spans follow one another without gaps, from the first character's to the last one's.</summary>
    private static void AssertIsCoveredOnce(LiteralText literal, string source, string first, string last)
    {
        Assert.Equal(first, source.Substring(literal.Span(0, 1).Start, literal.Span(0, 1).Length));
        Assert.Equal(last, source.Substring(literal.Span(literal.Text.Length - 1, 1).Start, literal.Span(literal.Text.Length - 1, 1).Length));
        for (var i = 1; i < literal.Text.Length; i++)
        {
            // The two halves of a pair that one escape means stand in the same place.
            if (literal.Span(i, 1) != literal.Span(i - 1, 1))
            {
                Assert.Equal(literal.Span(i - 1, 1).End, literal.Span(i, 1).Start);
                Assert.Equal(TextSpan.FromBounds(0, i), literal.Find(literal.Span(0, i)));
            }
        }
    }
}
