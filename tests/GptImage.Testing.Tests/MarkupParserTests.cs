using GptImage.Testing.Markup;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing.Tests;

public sealed class MarkupParserTests
{
    [Theory]
    [InlineData("a", "a", "")]
    [InlineData("a [|b|] c", "a b c", ":[2..3)")]
    [InlineData("{|GIM101:b|}", "b", "GIM101:[0..1)")]
    [InlineData("{|#0:b|}", "b", "#0:[0..1)")]
    [InlineData("{|GIM001:{|GIM105:\"x\"|}|}", "\"x\"", "GIM001:[0..3) GIM105:[0..3)")]
    [InlineData("[|a {|A:b|} [|c|]|]", "a b c", ":[0..5) A:[2..3) :[4..5)")]
    [InlineData("[|a {|A:b|] c|}", "a b c", ":[0..3) A:[2..5)")]
    [InlineData("[||]", "", ":[0..0)")]
    [InlineData("{|CS0103:a|}{|CS0103:b|}", "ab", "CS0103:[0..1) CS0103:[1..2)")]
    [InlineData("x is { } || y[0]", "x is { } || y[0]", "")]
    public void Marks_are_taken_out(string code, string text, string marks)
    {
        var marked = MarkupParser.Parse(code);

        Assert.Equal(text, marked.Text);
        Assert.Equal(marks, string.Join(' ', marked.Marks.Select(mark => $"{mark.Name}:{mark.Span}")));
    }

    [Theory]
    [InlineData("[|a", "not closed")]
    [InlineData("{|A:a|]", "closes no mark")]
    [InlineData("a|}", "closes no mark")]
    [InlineData("{|A a|}", "closes no mark")]
    public void A_half_mark_is_a_mistake(string code, string message)
        => Assert.Contains(message, Assert.Throws<VerificationException>(() => MarkupParser.Parse(code)).Message);

    [Fact]
    public void A_numbered_mark_has_a_key()
    {
        Assert.Equal(12, new Mark("#12", default(TextSpan)).Key);
        Assert.Null(new Mark("GIM101", default(TextSpan)).Key);
    }
}
