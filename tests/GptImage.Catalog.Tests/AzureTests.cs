using System.Globalization;
using static GptImage.Catalog.Tests.Requests;

namespace GptImage.Catalog.Tests;

/// <summary>Azure serves OpenAI's models, with differences.</summary>
public sealed class AzureTests
{
    [Theory]
    [InlineData("gpt-image-1", "2026-10-23", "2026-10-23")]
    [InlineData("gpt-image-1-mini", "2027-04-07", "2026-12-01")]
    [InlineData("gpt-image-1.5", "2026-12-16", "2026-12-01")]
    [InlineData("gpt-image-2", "2027-04-21", null)]
    [InlineData("gpt-image-2.5-sunburst", "2027-09-09", null)]
    [InlineData("gpt-image-2.5-flare", "2027-09-09", null)]
    public void It_has_days_of_retirement_of_its_own(string id, string atAzure, string? atOpenAI)
    {
        Assert.True(ModelCatalog.TryFind(id, out var model));

        Assert.Equal(atAzure, model.ShutdownAt(Provider.Azure)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(atOpenAI, model.ShutdownAt(Provider.OpenAI)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("gpt-image-2.6-sunburst")]
    [InlineData("gpt-image-2-all")]
    [InlineData("dall-e-3")]
    public void It_does_not_serve_every_model(string id)
    {
        Assert.True(ModelCatalog.TryFind(id, out var model));

        Assert.Null(model.RulesOf(Provider.Azure));
        Assert.Empty(Compatibility.Check(Generation(id, ("output_format", "webp"), ("style", "x")) with { Provider = Provider.Azure }));
    }

    [Theory]
    [InlineData("gpt-image-2", "png", null)]
    [InlineData("gpt-image-2", "jpeg", null)]
    [InlineData("gpt-image-2", "webp", "GIM114")]
    [InlineData(null, "webp", "GIM114")]
    [InlineData(null, "jpeg", null)]
    public void It_makes_no_WebP(string? model, string format, string? rule)
    {
        Checks.Expect(rule, Generation(model, ("output_format", format)), Provider.Azure);
        Checks.Expect(null, Generation(model, ("output_format", format)), Provider.OpenAI);
        Checks.Expect(null, Generation(model, ("output_format", format)), Provider.Any);
    }

    [Fact]
    public void Its_rules_are_called_its_own()
    {
        var violation = Checks.Single(Generation("gpt-image-2", ("output_format", "webp")), Provider.Azure);

        Assert.Equal(Provider.Azure, violation.Source);
        Assert.StartsWith("gpt-image-2 at Azure ", violation.Message);
    }

    [Fact]
    public void What_OpenAI_refuses_it_refuses_too() => Checks.Expect("GIM106", Edit("gpt-image-2", ("input_fidelity", "high")), Provider.Azure);

    [Fact]
    public void Nothing_leads_to_WebP_there()
    {
        var request = Generation("gpt-image-1.5", ("output_compression", "50"), ("background", "transparent"));

        Assert.Equal(["remove"], Checks.Single(request, Provider.Azure).Remedies.Select(remedy => remedy.Key));
        Assert.Equal(["remove", "use-webp"], Checks.Single(request).Remedies.Select(remedy => remedy.Key));
    }

    [Fact]
    public void The_quality_is_high_where_nothing_is_said()
    {
        Assert.True(ModelCatalog.TryFind("gpt-image-2", out var model));

        Assert.Equal("high", model.RulesOf(Provider.Azure)!.Find(Endpoint.Edits, "quality")!.Default);
        Assert.Equal("auto", model.RulesOf(Provider.OpenAI)!.Find(Endpoint.Edits, "quality")!.Default);
    }

    [Fact]
    public void A_move_is_not_held_back_by_what_only_it_refuses() => Assert.True(Migration.Plan(Generation("gpt-image-1.5", ("output_format", "webp"))).IsLossless);
}
