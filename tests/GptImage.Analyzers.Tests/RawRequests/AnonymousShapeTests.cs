namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>
/// Anonymous objects with the same members are of one type. Where other code relies on it, taking a member out of one of them would not compile,
/// so it is left to a person.
/// </summary>
public sealed class AnonymousShapeTests
{
    [Theory]
    [InlineData("var body = new { MODEL, prompt, STYLE }; Console.WriteLine(body.style); return body;")]
    [InlineData("var body = new { MODEL, prompt, STYLE }; return body with { style = \"natural\" };")]
    [InlineData("return new[] { prompt }.Select(p => new { MODEL, prompt = p, STYLE }).Select(body => body.style);")]
    [InlineData("var make = (string p) => new { MODEL, prompt = p, STYLE }; return make(prompt).style;")]
    public Task A_member_that_is_read_stays(string statements) => OffersNothingAsync(statements);

    [Theory]
    [InlineData("return new[] { new { MODEL, prompt, STYLE }, new { MODEL, prompt, STYLE } };")]
    [InlineData("return prompt == \"\" ? new { MODEL, prompt, STYLE } : new { MODEL, prompt, STYLE };")]
    [InlineData("var body = new { MODEL, prompt, STYLE }; if (prompt == \"\") { body = new { MODEL, prompt, STYLE }; } return body;")]
    [InlineData("var bodies = new[] { new { MODEL, prompt, STYLE } }.ToList(); bodies.Add(new { MODEL, prompt, STYLE }); return bodies;")]
    [InlineData("return new[] { new { input = prompt, tools = new[] { new { type = \"image_generation\", MODEL, STYLE } } }, new { input = \"\", tools = new[] { new { type = \"image_generation\", MODEL, STYLE } } } };")]
    public Task Objects_of_one_type_stay_alike(string statements) => OffersNothingAsync(statements);

    /// <summary>They are of one type too, but nothing brings them together.</summary>
    [Fact]
    public Task Objects_that_never_meet_may_differ() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            Task First(HttpClient http, string prompt) => http.PostAsJsonAsync("v1/images/generations", new { model = {|GIM001:"gpt-image-1"|}, prompt, {|GIM107:style = "vivid"|} });

            string Second(string prompt)
            {
                var body = new { model = {|GIM001:"gpt-image-1"|}, prompt, {|GIM107:style = "vivid"|} };
                Console.WriteLine(body.prompt);
                return JsonSerializer.Serialize(body);
            }

            object Third(string prompt) => new { model = {|GIM001:"gpt-image-1"|}, prompt, {|GIM107:style = "vivid"|} };

            object Fourth(string prompt) => new object[] { new { model = {|GIM001:"gpt-image-1"|}, prompt, {|GIM107:style = "vivid"|} } };
        }
        """,
        """
        class C
        {
            Task First(HttpClient http, string prompt) => http.PostAsJsonAsync("v1/images/generations", new { model = "gpt-image-2", prompt });

            string Second(string prompt)
            {
                var body = new { model = "gpt-image-2", prompt };
                Console.WriteLine(body.prompt);
                return JsonSerializer.Serialize(body);
            }

            object Third(string prompt) => new { model = "gpt-image-2", prompt };

            object Fourth(string prompt) => new object[] { new { model = "gpt-image-2", prompt } };
        }
        """);

    /// <summary>Values can always change: only members that come and go change the type.</summary>
    [Fact]
    public Task Values_of_shared_shapes_are_replaced() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Bodies(string prompt) => new[] { new { model = {|GIM001:"gpt-image-1"|}, prompt, quality = {|GIM108:"hd"|} }, new { model = "gpt-image-2", prompt, quality = "low" } };
        }
        """,
        """
        class C
        {
            object Bodies(string prompt) => new[] { new { model = "gpt-image-2", prompt, quality = "high" }, new { model = "gpt-image-2", prompt, quality = "low" } };
        }
        """);

    private static Task OffersNothingAsync(string statements) => MigrationTest.OffersNothingAsync(
        $$"""
        class C
        {
            object Body(string prompt)
            {
                {{statements.Replace("MODEL", "model = {|GIM002:\"gpt-image-1\"|}").Replace("STYLE", "{|GIM107:style = \"vivid\"|}")}}
            }
        }
        """);
}
