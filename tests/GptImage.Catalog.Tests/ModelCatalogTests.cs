using System.Globalization;

namespace GptImage.Catalog.Tests;

public class ModelCatalogTests
{
    private static readonly string[] Legacy = ["dall-e-2", "dall-e-3", "gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5", "chatgpt-image-latest"];

    private static readonly string[] Current =
    [
        "gpt-image-2", "gpt-image-2.5-sunburst", "gpt-image-2.5-flare", "gpt-image-2.6-sunburst", "gpt-image-2.6-flare",
        "gpt-image-2-all", "gpt-image-2.5-all", "gpt-image-2-vip", "gpt-image-2.5-sunburst-vip", "gpt-image-2.5-flare-vip", "gpt-image-2.6-all",
    ];

    [Fact]
    public void Every_model_is_there_once_the_legacy_ones_first()
    {
        Assert.Equal(Legacy, ModelCatalog.Legacy.Select(model => model.Id));
        Assert.Equal(Current, ModelCatalog.Current.Select(model => model.Id));
        Assert.Equal([.. Legacy, .. Current], ModelCatalog.All.Select(model => model.Id));
    }

    [Theory]
    [InlineData("gpt-image-1.5-2025-12-16", "gpt-image-1.5")]
    [InlineData("gpt-image-2-2026-04-21", "gpt-image-2")]
    [InlineData("gpt-image-2.5-sunburst-2026-09-08", "gpt-image-2.5-sunburst")]
    [InlineData("gpt-image-2.5-flare-2026-09-08", "gpt-image-2.5-flare")]
    [InlineData("gpt-image-2.5-vip", "gpt-image-2.5-sunburst-vip")]
    [InlineData("chatgpt-image-latest", "chatgpt-image-latest")]
    public void Snapshots_and_aliases_are_found(string id, string expected)
    {
        Assert.True(ModelCatalog.TryFind(id, out var model));
        Assert.Equal(expected, model.Id);
    }

    [Theory]
    [InlineData("gpt-image-10")]
    [InlineData("gpt-image-1-deployment")]
    [InlineData("GPT-IMAGE-1")]
    [InlineData("gpt-image-1 ")]
    [InlineData("gpt-image-2.5")]
    [InlineData("gpt-image-2.6")]
    [InlineData("gpt-image-2.6-sunburst-2026-11-04")]
    [InlineData("")]
    public void Ids_that_merely_look_alike_are_not_found(string id)
    {
        Assert.False(ModelCatalog.TryFind(id, out var model));
        Assert.Null(model);
        Assert.False(ModelCatalog.TryFindTarget(id, out _));
    }

    [Theory]
    [InlineData("gpt-image-1", false)]
    [InlineData("gpt-image-1.5-2025-12-16", false)]
    [InlineData("gpt-image-2", true)]
    [InlineData("gpt-image-2-2026-04-21", true)]
    [InlineData("gpt-image-2-all", true)]
    public void Only_current_models_are_targets(string id, bool expected)
    {
        Assert.Equal(expected, ModelCatalog.TryFindTarget(id, out var model));
        Assert.Equal(expected, model is not null);
    }

    [Theory]
    [InlineData("dall-e-2", Lifecycle.Retired, null, "2026-05-12", "")]
    [InlineData("dall-e-3", Lifecycle.Retired, null, "2026-05-12", "")]
    [InlineData("gpt-image-1", Lifecycle.Shutdown, "2025-04-01", "2026-10-23", "gpt-image-2.5-sunburst gpt-image-2.5-flare")]
    [InlineData("gpt-image-1-mini", Lifecycle.Deprecated, "2025-10-01", "2026-12-01", "gpt-image-2.6-sunburst gpt-image-2.6-flare")]
    [InlineData("gpt-image-1.5", Lifecycle.Deprecated, "2025-12-16", "2026-12-01", "gpt-image-2.6-sunburst gpt-image-2.6-flare")]
    [InlineData("chatgpt-image-latest", Lifecycle.Deprecated, null, "2026-12-01", "gpt-image-2.6-sunburst gpt-image-2.6-flare")]
    [InlineData("gpt-image-2", Lifecycle.Active, "2026-04-21", null, "")]
    [InlineData("gpt-image-2.5-sunburst", Lifecycle.Active, "2026-09-08", null, "")]
    [InlineData("gpt-image-2.5-flare", Lifecycle.Active, "2026-09-08", null, "")]
    [InlineData("gpt-image-2.6-sunburst", Lifecycle.Active, "2026-11-04", null, "")]
    [InlineData("gpt-image-2.6-flare", Lifecycle.Active, "2026-11-04", null, "")]
    [InlineData("gpt-image-2-all", Lifecycle.Active, null, null, "")]
    public void Lives_of_models(string id, Lifecycle lifecycle, string? released, string? shutdown, string replacements)
    {
        var model = Find(id);

        Assert.Equal(lifecycle, model.Lifecycle);
        Assert.Equal(released, model.Released?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(shutdown, model.ShutdownDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(replacements, string.Join(' ', model.Replacements));
        Assert.All(new[] { model.Released, model.ShutdownDate, model.NoticeDate }, date => Assert.NotEqual(DateTimeKind.Local, date?.Kind));
        Assert.Equal(lifecycle == Lifecycle.Deprecated ? new DateTime(2026, 6, 2) : null, model.NoticeDate);
    }

    [Theory]
    [InlineData("dall-e-2", Provider.OpenAI, Endpoint.Generations | Endpoint.Edits | Endpoint.Variations)]
    [InlineData("dall-e-3", Provider.OpenAI, Endpoint.Generations)]
    [InlineData("gpt-image-1", Provider.OpenAI, Endpoint.Generations | Endpoint.Edits | Endpoint.ResponsesTool)]
    [InlineData("gpt-image-1", Provider.Apiyi, Endpoint.Generations | Endpoint.Edits)]
    [InlineData("gpt-image-1-mini", Provider.OpenAI, Endpoint.Generations | Endpoint.Edits | Endpoint.ResponsesTool)]
    [InlineData("gpt-image-1-mini", Provider.Apiyi, Endpoint.Generations)]
    [InlineData("gpt-image-1.5", Provider.OpenAI, Endpoint.Generations | Endpoint.Edits | Endpoint.ResponsesTool)]
    [InlineData("gpt-image-1.5", Provider.Apiyi, Endpoint.Generations)]
    [InlineData("gpt-image-2", Provider.OpenAI, Endpoint.Generations | Endpoint.Edits | Endpoint.ResponsesTool)]
    [InlineData("gpt-image-2-all", Provider.Apiyi, Endpoint.Generations | Endpoint.Edits)]
    [InlineData("gpt-image-2-vip", Provider.Apiyi, Endpoint.Generations | Endpoint.Edits)]
    public void Endpoints_by_provider(string id, Provider provider, Endpoint expected) => Assert.Equal(expected, Find(id).RulesOf(provider)!.Endpoints);

    [Theory]
    [InlineData("gpt-image-2-all", Provider.OpenAI)]
    [InlineData("dall-e-3", Provider.Apiyi)]
    [InlineData("chatgpt-image-latest", Provider.Apiyi)]
    [InlineData("gpt-image-2", Provider.Any)]
    public void A_provider_without_documentation_has_no_rules(string id, Provider provider) => Assert.Null(Find(id).RulesOf(provider));

    [Fact]
    public void The_vendor_s_rules_come_first()
    {
        Assert.All(ModelCatalog.All, model => Assert.Equal(model.Vendor, model.Rules[0].Provider));
    }

    [Theory]
    [InlineData("gpt-image-2", "gpt-image-2 and a transparent background")]
    [InlineData("gpt-image-2.5-flare", "input_fidelity")]
    [InlineData("gpt-image-2.6-flare", "input_fidelity")]
    [InlineData("gpt-image-2.6-flare", "sizes and qualities")]
    [InlineData("gpt-image-1-mini", "input_fidelity high")]
    [InlineData("gpt-image-1.5", "edits on gpt-image-1.5")]
    [InlineData("gpt-image-1", "price of gpt-image-1")]
    [InlineData("gpt-image-2-all", "masks")]
    public void What_is_disputed_names_all_sides(string id, string fact)
    {
        var dispute = Assert.Single(Find(id).Disputes, dispute => dispute.Fact.Contains(fact));

        Assert.NotEmpty(dispute.SideTaken);
        Assert.NotEmpty(dispute.Why);
        Assert.NotEmpty(dispute.Claims);
        Assert.All(dispute.Claims, claim => Assert.NotEmpty(claim.Source));
    }

    [Fact]
    public void What_an_edit_may_include()
    {
        var limits = Find("gpt-image-2").Rules[0].Edits;

        Assert.Equal(16, limits.MaximumImages);
        Assert.Equal(52_428_800, limits.ImageBytesBelow);
        Assert.Equal(4_194_304, limits.MaskBytesBelow);
        Assert.Equal(20_971_520, limits.MaximumImageUrlLength);
        Assert.Equal(["png", "webp", "jpg"], limits.ImageTypes);
        Assert.Equal(1, Find("dall-e-2").Rules[0].Edits.MaximumImages);
    }

    private static ImageModel Find(string id) => ModelCatalog.TryFind(id, out var model) ? model : throw new ArgumentException(id);
}
