namespace GptImage.Catalog.Tests;

public class PriceTests
{
    [Theory]
    [InlineData("gpt-image-1", 5, 1.25, 10, 2.50, 40)]
    [InlineData("gpt-image-1-mini", 2, .20, 2.50, .25, 8)]
    [InlineData("gpt-image-1.5", 5, 1.25, 8, 2, 32)]
    [InlineData("gpt-image-2", 5, 1.25, 8, 2, 30)]
    [InlineData("gpt-image-2.5-flare", 5, 1.25, 8, 2, 30)]
    [InlineData("gpt-image-2.6-sunburst", 5, 1.25, 8, 2, 30)]
    public void Dollars_per_million_tokens(string id, double text, double cachedText, double image, double cachedImage, double output) =>
        Assert.Equal(new TokenPrices((decimal)text, (decimal)cachedText, (decimal)image, (decimal)cachedImage, (decimal)output), Of(id).Tokens);

    [Theory]
    [InlineData("gpt-image-2", "low", .006, .005)]
    [InlineData("gpt-image-2", "medium", .053, .041)]
    [InlineData("gpt-image-2", "high", .211, .165)]
    [InlineData("gpt-image-1.5", "low", .009, .013)]
    [InlineData("gpt-image-1.5", "medium", .034, .05)]
    [InlineData("gpt-image-1.5", "high", .133, .2)]
    [InlineData("gpt-image-1", "low", .011, .016)]
    [InlineData("gpt-image-1", "medium", .042, .063)]
    [InlineData("gpt-image-1", "high", .167, .25)]
    [InlineData("gpt-image-1-mini", "low", .005, .006)]
    [InlineData("gpt-image-1-mini", "medium", .011, .015)]
    [InlineData("gpt-image-1-mini", "high", .036, .052)]
    public void Dollars_per_image(string id, string quality, double square, double oblong)
    {
        Assert.Equal((decimal)square, Of(id).EstimateOutput(quality, new(1024, 1024)));
        Assert.Equal((decimal)oblong, Of(id).EstimateOutput(quality, new(1024, 1536)));
        Assert.Equal((decimal)oblong, Of(id).EstimateOutput(quality, new(1536, 1024)));
        Assert.Equal(3 * (decimal)oblong, Of(id).EstimateOutput(quality, new(1536, 1024), 3));
    }

    [Theory]
    [InlineData("gpt-image-2-all", .03)]
    [InlineData("gpt-image-2.5-all", .03)]
    [InlineData("gpt-image-2-vip", .03)]
    [InlineData("gpt-image-2.5-flare-vip", .03)]
    [InlineData("gpt-image-2.6-all", .025)]
    public void Gateway_models_have_a_flat_price(string id, double expected)
    {
        var prices = Of(id, Provider.Apiyi);

        Assert.Equal((decimal)expected, prices.Flat);
        Assert.Equal((decimal)expected * 2, prices.EstimateOutput("high", new(1536, 1024), 2));
    }

    [Fact]
    public void The_gateway_s_own_prices_for_older_models_stand_beside_OpenAI_s()
    {
        Assert.Equal(.036m, Of("gpt-image-1", Provider.Apiyi).EstimateOutput("high", new(1024, 1024)));
        Assert.Equal(.167m, Of("gpt-image-1").EstimateOutput("high", new(1024, 1024)));
        Assert.Equal(.2m, Of("gpt-image-1.5", Provider.Apiyi).EstimateOutput("high", new(1536, 1024)));
    }

    [Theory]
    [InlineData("low", 196)]
    [InlineData("medium", 439)]
    [InlineData("high", 1_756)]
    [InlineData("xhigh", 3_122)]
    [InlineData("max", 7_024)]
    public void Square_images_of_2_5_are_estimated_from_their_tokens(string quality, int tokens) =>
        Assert.Equal(tokens * 30m / 1_000_000, Of("gpt-image-2.5-flare").EstimateOutput(quality, new(1024, 1024)));

    [Fact]
    public void What_is_not_published_is_not_estimated()
    {
        Assert.Null(Of("gpt-image-2").EstimateOutput("auto", new(1024, 1024)));
        Assert.Null(Of("gpt-image-2").EstimateOutput("high", new(3840, 2160)));
        Assert.Null(Of("gpt-image-2.6-flare").EstimateOutput("low", new(1024, 1024)));
        Assert.True(ModelCatalog.TryFind("chatgpt-image-latest", out var model));
        Assert.Empty(model.Prices);
    }

    [Fact]
    public void A_call_costs_what_its_tokens_cost()
    {
        var usage = new TokenUsage(TextInput: 1_000, ImageInput: 2_000, ImageOutput: 7_024, CachedTextInput: 400, CachedImageInput: 500);

        Assert.Equal(.005m + .016m + .21072m + .0005m + .001m, Of("gpt-image-2").Tokens!.CostOf(usage));
    }

    private static PriceList Of(string id, Provider provider = Provider.OpenAI) =>
        ModelCatalog.All.Single(model => model.Id == id).Prices.Single(prices => prices.Provider == provider);
}
