using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

/// <summary>Properties of JSON inside string literals.</summary>
public sealed class JsonTests
{
    [Theory]
    [InlineData("""x = "{\"a\":1,[|0:\"style\":\"vivid\"|]}";""", """x = "{\"a\":1}";""")]
    [InlineData("""x = "{[|0:\"style\":\"vivid\"|]}";""", """x = "{}";""")]
    [InlineData("""x = "{ [|0:\"style\" : \"a,\\\"}b\"|] , \"a\": 1 }";""", """x = "{ \"a\": 1 }";""")]
    [InlineData("""x = "{\u0022a\u0022: 1, [|0:\u0022style\u0022: 2|]}";""", """x = "{\u0022a\u0022: 1}";""")]
    [InlineData("""x = "{\U00000022a\U00000022: 1, [|0:\U00000022\U00000062\0\x22: 2|]}";""", """x = "{\U00000022a\U00000022: 1}";""")]
    [InlineData("""x = "{\n  [|0:\"a\": 1|],\n  \"b\": 2\n}";""", """x = "{\n  \"b\": 2\n}";""")]
    [InlineData("""x = "{\r\n\t\"a\": 1,\r\n\t[|0:\"b\": 2|]\r\n}";""", """x = "{\r\n\t\"a\": 1\r\n}";""")]
    [InlineData("""x = "[{\"tools\":[{\"a\":1,[|0:\"b\":2|]},{\"b\":3}]}]";""", """x = "[{\"tools\":[{\"a\":1},{\"b\":3}]}]";""")]
    [InlineData("""x = "{\"a\":1,\"o\":{[|0:\"b\":2|]},\"c\":3}\n{\"d\":4,[|1:\"e\":5|]}\n";""", """x = "{\"a\":1,\"o\":{},\"c\":3}\n{\"d\":4}\n";""")]
    [InlineData("""x = string.Format("{{ \"model\": \"{0}\", [|0:\"n\": {1}|] }}", m, n);""", """x = string.Format("{{ \"model\": \"{0}\" }}", m, n);""")]
    [InlineData("x = $\"{{\\\"model\\\":\\\"{m}\\\",[|0:\\\"style\\\":\\\"{s}\\\"|]}}\";", "x = $\"{{\\\"model\\\":\\\"{m}\\\"}}\";")]
    [InlineData("x = $@\"{{ [|0:\"\"style\"\": {F(\"}\")}|], \"\"a\"\": {n:D2} }}\";", "x = $@\"{{ \"\"a\"\": {n:D2} }}\";")]
    [InlineData("x = $\"{(b ? \"{\\\"a\\\":1,[|0:\\\"b\\\":2|]}\" : \"{}\")}\";", "x = $\"{(b ? \"{\\\"a\\\":1}\" : \"{}\")}\";")]
    [InlineData("x = \"{\\\"a\\\":1,[|0:\\\"b\\\":2|]}\"u8;", "x = \"{\\\"a\\\":1}\"u8;")]
    [InlineData("x = $$\"\"\"{\"a\":{\"b\":{{n}} ,[|0:\"c\":3|]}}\"\"\";", null)]
    [InlineData("x = $$\"\"\"{\"a\":{\"b\":{{n}},[|0:\"c\":3|]} }\"\"\";", "x = $$\"\"\"{\"a\":{\"b\":{{n}}} }\"\"\";")]
    [InlineData("x = $$\"\"\"{\"a\":{\"b\":4},[|0:\"c\":3|]}\"\"\";", "x = $$\"\"\"{\"a\":{\"b\":4} }\"\"\";")]
    public Task Takes_the_property_and_one_comma(string marked, string? expected) =>
        expected is null ? Verify.RefusesAsync(marked, Remove(0)) : Verify.RemovesAsync(marked, expected);

    [Fact]
    public Task Takes_lines_of_a_raw_literal() => Verify.RemovesAsync(
        """"
        var body = """
            {
              "model": "gpt-image-2",
              [|0:"style": "vivid"|],
              "tool": {
                [|1:"a": [
                  1,
                  2
                ]|]
              },
              [|2:"response_format": "url"|]
            }
            """;
        """",
        """"
        var body = """
            {
              "model": "gpt-image-2",
              "tool": {
              }
            }
            """;
        """");

    [Theory]
    [InlineData("""x = "{\"a\":1,[|0:\"b\"|]:2}";""")] // no whole property
    [InlineData("""x = "{\"a\":1,[|0:\"b\":2}|]";""")]
    [InlineData("""x = "{\"a\":1,\[|0:"b\":2|]}";""")] // half an escape
    [InlineData("""x = "{\"a\":1," + "[|0:\"b\":2|]}";""")] // an object in two literals
    [InlineData("""x = "[[|0:\"b\"|],1]";""")] // no object
    [InlineData("""x = "{\"a\":1,,[|0:\"b\":2|]}";""")]
    [InlineData("""x = "{\"a\":[1},[|0:\"b\":2|]]";""")]
    [InlineData("x = $\"{{[|0:\\\"b\\\":2{rest}|], {more}\";")]
    [InlineData("x = $\"{{[|0:{head}|],\\\"a\\\":1}}\";")]
    [InlineData("""x = "{[|0:a:1|]}";""")]
    [InlineData("""x = "[[|0:\"b\"|]}";""")]
    [InlineData("""x = "{[|0:\"b\":1|]]}";""")]
    [InlineData("x = '[|0:a|]';")]
    [InlineData("x = \"{[|0:\\\"b\\\":2|]};")]
    public Task Leaves_what_is_no_property(string marked) => Verify.RefusesAsync(marked, Remove(0));

    [Theory]
    [InlineData("""x = "{[|0:\"a\":1|],\"c\":3}";""", """x = "{\"a\":1,\"b\":\"\\n\",\"c\":3}";""")]
    [InlineData("""x = "{\"a\": 1, [|0:\"c\": 3|]}";""", """x = "{\"a\": 1, \"c\": 3, \"b\":\"\\n\"}";""")]
    [InlineData("""x = "{[|0:\"a\":1|]}";""", """x = "{\"a\":1,\"b\":\"\\n\"}";""")]
    [InlineData("""x = "{[|0:\"a\": 1|]}";""", """x = "{\"a\": 1, \"b\":\"\\n\"}";""")]
    [InlineData("""x = "{\n  [|0:\"a\": 1|]\n}";""", """x = "{\n  \"a\": 1,\n  \"b\":\"\\n\"\n}";""")]
    [InlineData("""x = "{\r\n\t[|0:\"a\": 1|],\r\n\t\"c\": 3\r\n}";""", """x = "{\r\n\t\"a\": 1,\r\n\t\"b\":\"\\n\",\r\n\t\"c\": 3\r\n}";""")]
    [InlineData("x = @\"{ [|0:\"\"a\"\": 1|] }\";", "x = @\"{ \"\"a\"\": 1, \"\"b\"\":\"\"\\n\"\" }\";")]
    [InlineData("x = \"\"\"{ [|0:\"a\": 1|] }\"\"\";", "x = \"\"\"{ \"a\": 1, \"b\":\"\\n\" }\"\"\";")]
    [InlineData("x = \"\"\"\n    {\n      [|0:\"a\": 1|]\n    }\n    \"\"\";", "x = \"\"\"\n    {\n      \"a\": 1,\n      \"b\":\"\\n\"\n    }\n    \"\"\";")]
    [InlineData("x = $\"{{ [|0:\\\"a\\\": {n}|] }}\";", "x = $\"{{ \\\"a\\\": {n}, \\\"b\\\":\\\"\\\\n\\\" }}\";")]
    public Task Writes_a_new_property_like_its_neighbor(string marked, string expected) =>
        Verify.ChangesAsync(marked, expected, InsertAfter(0, """
            "b":"\n"
            """));

    [Theory]
    [InlineData("x = $\"{{[|0:\\\"a\\\":{n}|]}}\";", "x = $\"{{\\\"a\\\":{n},\\\"b\\\":{{}}}}\";")]
    [InlineData("x = $@\"{{[|0:\"\"a\"\":{n}|]}}\";", "x = $@\"{{\"\"a\"\":{n},\"\"b\"\":{{}}}}\";")]
    [InlineData("x = $$\"\"\"{[|0:\"a\":{{n}}|]}\"\"\";", "x = $$\"\"\"{\"a\":{{n}},\"b\":{} }\"\"\";")]
    [InlineData("x = \"\"\"{[|0:\"a\":1|]}\"\"\";", "x = \"\"\"{\"a\":1,\"b\":{}}\"\"\";")]
    public Task Writes_braces_as_the_literal_does(string marked, string expected) =>
        Verify.ChangesAsync(marked, expected, InsertAfter(0, "\"b\":{}"));

    [Theory]
    [InlineData("x = \"\"\"{ [|0:\"a\": 1|] }\"\"\";", "\"b\": \"\"\"")]
    [InlineData("x = $$\"\"\"{ [|0:\"a\": {{n}}|] }\"\"\";", "\"b\": {\"c\":{}}")]
    public Task Leaves_a_raw_literal_that_cannot_hold_the_text(string marked, string property) =>
        Verify.RefusesAsync(marked, InsertAfter(0, property));
}
