using System.Text.Json;
using static GptImage.Catalog.Tests.Requests;

namespace GptImage.Catalog.Tests;

/// <summary>What a <c>gptimage.models.json</c> adds to the catalogue, and what is wrong with one.</summary>
public sealed class OverlayTests
{
    [Fact]
    public void A_new_model_accepts_what_the_one_accepts_that_it_is_like()
    {
        using var inUse = Use("""{ "models": { "gpt-image-3": { "like": "gpt-image-2.6-sunburst", "released": "2027-01-15" } } }""");

        Assert.True(ModelCatalog.TryFindTarget("gpt-image-3", out var model));
        Assert.Equal((new DateTime(2027, 1, 15), Lifecycle.Active), (model.Released!.Value, model.Lifecycle));
        Assert.Empty(Compatibility.Check(Generation("gpt-image-3", ("background", "transparent"), ("quality", "max"))));
        Assert.Equal("GIM106", Compatibility.Check(Edit("gpt-image-3", ("input_fidelity", "high")))[0].RuleId);
        Assert.True(Migration.Plan(Generation("gpt-image-1.5", ("background", "transparent")), "gpt-image-3").IsLossless);
    }

    [Theory]
    [InlineData("""{ "background": ["opaque", "auto"] }""", "background", "transparent", "GIM104")]
    [InlineData("""{ "n": { "minimum": 1, "maximum": 4 } }""", "n", "5", "GIM102")]
    [InlineData("""{ "moderation": false }""", "moderation", "low", "GIM107")]
    [InlineData("""{ "input_fidelity": true }""", "input_fidelity", "high", null)]
    [InlineData("""{ "quality": ["low", "high"] }""", "quality", "medium", "GIM108")]
    public void A_parameter_of_an_entry_counts(string parameters, string name, string value, string? rule)
    {
        using var inUse = Use($$"""{ "models": { "gpt-image-3": { "like": "gpt-image-2.6-sunburst", "parameters": {{parameters}} } } }""");

        Assert.Equal(rule, Compatibility.Check(Edit("gpt-image-3", (name, value))).SingleOrDefault()?.RuleId);
    }

    [Fact]
    public void Sizes_and_endpoints_of_an_entry_count()
    {
        using var inUse = Use("""{ "models": { "small": { "like": "gpt-image-2", "sizes": ["auto", "512x512"], "endpoints": ["generations"] } } }""");

        Assert.Empty(Compatibility.Check(Generation("small", ("size", "512x512"))));
        Assert.Equal("GIM109", Compatibility.Check(Generation("small", ("size", "1024x1024")))[0].RuleId);
        Assert.Contains(Compatibility.Check(Edit("small")), violation => violation.RuleId == "GIM105");
    }

    [Fact]
    public void A_known_model_gets_a_day_of_its_end()
    {
        using var inUse = Use("""{ "models": { "gpt-image-2.5-flare": { "legacy": true, "shutdown": "2027-09-09", "replacements": ["gpt-image-2.6-flare"] } } }""");

        Assert.True(ModelCatalog.TryFind("gpt-image-2.5-flare-2026-09-08", out var model));
        Assert.Equal((true, Lifecycle.Deprecated, new DateTime(2027, 9, 9)), (model.IsLegacy, model.Lifecycle, model.ShutdownDate!.Value));
        Assert.Contains(model, ModelCatalog.Legacy);
        Assert.DoesNotContain(model, ModelCatalog.Current);
        Assert.Equal(["gpt-image-2.6-flare"], model.Replacements);
    }

    [Fact]
    public void Aliases_and_snapshots_mean_the_model()
    {
        using var inUse = Use("""{ "models": { "gpt-image-1": { "aliases": ["pictures"], "snapshots": ["gpt-image-1-2025-04-15"] } } }""");

        Assert.True(ModelCatalog.TryFind("pictures", out var byAlias) && ModelCatalog.TryFind("gpt-image-1-2025-04-15", out var bySnapshot) && byAlias == bySnapshot);
        Assert.Equal("gpt-image-1", byAlias!.Id);
    }

    [Theory]
    [InlineData("""{ "image": 0.04 }""", 0.04)]
    [InlineData("""{ "textInput": 5, "cachedTextInput": 1.25, "imageInput": 8, "cachedImageInput": 2, "imageOutput": 1000 }""", null)]
    public void Prices_of_an_entry_count(string prices, double? each)
    {
        using var inUse = Use($$"""{ "models": { "gpt-image-2.6-flare": { "prices": {{prices}} } } }""");

        Assert.True(ModelCatalog.TryFind("gpt-image-2.6-flare", out var model));
        Assert.Equal((decimal?)each, model.Prices[0].EstimateOutput("high", new ImageSize(1024, 1024)));
        Assert.Equal(each is null ? 1000m : null, model.Prices[0].Tokens?.CostOf(new TokenUsage(0, 0, 1_000_000)));
    }

    [Fact]
    public async Task It_counts_only_where_it_is_in_use()
    {
        using (Use("""{ "models": { "gpt-image-3": { "like": "gpt-image-2" } } }"""))
        {
            await Task.Yield();
            Assert.True(ModelCatalog.TryFind("gpt-image-3", out _));
            using (ModelCatalog.Use(null))
            {
                Assert.False(ModelCatalog.TryFind("gpt-image-3", out _));
            }

            Assert.True(ModelCatalog.TryFind("gpt-image-3", out _));
        }

        Assert.False(ModelCatalog.TryFind("gpt-image-3", out _));
    }

    /// <summary>The place that is marked is what is wrong.</summary>
    [Theory]
    [InlineData("""{ "models": { "gpt-image-2": { "«legasy»": true } } }""", "models.gpt-image-2", "'legacy'")]
    [InlineData("""{ "«modells»": {} }""", "gptimage.models.json", "'models'")]
    [InlineData("""{ "models": «[]» }""", "models", "an object")]
    [InlineData("""{ "models": { "«gpt-image-3»": { } } }""", "models.gpt-image-3", "a known id, or name with 'like' the known model that it resembles")]
    [InlineData("""{ "models": { "gpt-image-3": { "like": "«gpt-image-2.6-sunbrust»" } } }""", "models.gpt-image-3.like", "'gpt-image-2.6-sunburst'")]
    [InlineData("""{ "models": { "gpt-image-3": { "like": "«another»" } } }""", "models.gpt-image-3.like", "the id of a known model")]
    [InlineData("""{ "models": { "gpt-image-2": { "shutdown": "«21.04.2027»" } } }""", "models.gpt-image-2.shutdown", "a date such as '2027-04-21'")]
    [InlineData("""{ "models": { "gpt-image-2": { "legacy": "«yes»" } } }""", "models.gpt-image-2.legacy", "true or false")]
    [InlineData("""{ "models": { "gpt-image-2": { "legacy": «true» } } }""", "models.gpt-image-2.legacy", "false: 'gpt-image-2' is what others move to where nothing else is set")]
    [InlineData("""{ "models": { "gpt-image-2": { "aliases": "«pictures»" } } }""", "models.gpt-image-2.aliases", "an array of texts")]
    [InlineData("""{ "models": { "«gpt-image-2»": { "aliases": ["gpt-image-1"] } } }""", "models.gpt-image-2", "an id that no other model has")]
    [InlineData("""{ "models": { "gpt-image-2": { "endpoints": ["«chat»"] } } }""", "models.gpt-image-2.endpoints", "generations, edits, responses")]
    [InlineData("""{ "models": { "gpt-image-2": { "sizes": ["«large»"] } } }""", "models.gpt-image-2.sizes", "'auto', or a size such as '1024x1024'")]
    [InlineData("""{ "models": { "gpt-image-2": { "parameters": { "backgroud": «false» } } } }""", "models.gpt-image-2.parameters.backgroud", "'background' as the name")]
    [InlineData("""{ "models": { "gpt-image-2": { "parameters": { "n": «3» } } } }""", "models.gpt-image-2.parameters.n", "true, false, an array of values, or an object with 'minimum' and 'maximum'")]
    [InlineData("""{ "models": { "gpt-image-2": { "parameters": { "n": { "maximum": "«3»" } } } } }""", "models.gpt-image-2.parameters.n.maximum", "an integer")]
    [InlineData("""{ "models": { "gpt-image-2": { "prices": { "image": «-1» } } } }""", "models.gpt-image-2.prices.image", "a number of at least 0")]
    [InlineData("""{ "models": { "gpt-image-2": { "like": "gpt-image-1", "«like»": "gpt-image-1" } } }""", "models.gpt-image-2", "each name once")]
    [InlineData("""{ "models": { "gpt-image-2": { "shutdown" «1» } } }""", "gptimage.models.json", "':' and a value")]
    public void What_cannot_be_used_is_named_with_its_place(string marked, string key, string accepted)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var text = marked.Remove(end + 1, 1).Remove(start, 1);

        Assert.False(ModelOverlay.TryParse("\n\n" + text, out _, out var errors));

        var error = Assert.Single(errors);
        Assert.Equal((key, accepted), (error.Key, error.Accepted));
        Assert.Equal((3, start + 1, start + 2), (error.Line, error.Column, error.Start));
        Assert.Equal(end - start, error.Length);
    }

    [Fact]
    public void All_errors_come_at_once_and_nothing_is_used()
    {
        var exception = Assert.Throws<FormatException>(() => ModelOverlay.Parse("{\n \"models\": { \"gpt-image-2\": { \"lagacy\": 1 },\n \"x\": {} } }"));

        Assert.Equal(
            "gptimage.models.json(2,32): models.gpt-image-2 = 'lagacy' is not accepted: use 'legacy'\n"
                + "gptimage.models.json(3,3): models.x = 'x' is not accepted: use a known id, or name with 'like' the known model that it resembles",
            exception.Message);
    }

    [Fact]
    public void The_schema_has_what_an_entry_may_say()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "gptimage.models.schema.json")));
        var model = schema.RootElement.GetProperty("$defs").GetProperty("model").GetProperty("properties");

        Assert.Equal(Accepted("""{ "models": { "gpt-image-2": { "qqqqqqqqqqqqqqqqqqqq": 1 } } }"""), Names(model));
        Assert.Equal(Accepted("""{ "models": { "gpt-image-2": { "prices": { "qqqqqqqqqqqqqqqqqqqq": 1 } } } }"""), Names(model.GetProperty("prices").GetProperty("properties")));

        static IEnumerable<string> Accepted(string text)
        {
            _ = ModelOverlay.TryParse(text, out _, out var errors);
            return errors[0].Accepted.Split(", ").Order();
        }

        static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(property => property.Name).Order();
    }

    private static IDisposable Use(string text) => ModelCatalog.Use(ModelOverlay.Parse(text));
}
