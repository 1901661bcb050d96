using GptImage.Client;
using OpenAI.Images;

namespace GptImage.EndToEnd.Tests;

/// <summary>What gpt-image-2 cannot do: a transparent background, and variations.</summary>
public sealed class DecisionTests
{
    private const int Patience = 60_000;

    public static TheoryData<bool> Clients => [false, true];

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Clients))]
    public async Task A_transparent_background_is_not_sent_where_nothing_is_decided(bool isPlain)
    {
        await using var site = await Site.StartAsync(guard: Site.AsItComes);

        var refusal = await Assert.ThrowsAsync<GptImageRequestException>(() => DrawTransparentAsync(site, isPlain));

        Assert.Equal("background", Assert.Single(refusal.Decisions).Parameter);
        Assert.Empty(site.Emulator.Calls);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Clients))]
    public async Task A_transparent_background_is_drawn_by_the_fallback(bool isPlain)
    {
        await using var site = await Site.StartAsync(guard: guard =>
        {
            guard.OnDecision = DecisionBehavior.UseFallback;
            guard.FallbackModel = "gpt-image-2.6-sunburst";
        });

        Assert.Equal("png", Picture.WholeFormatOf(await DrawTransparentAsync(site, isPlain)));
        Assert.Equal(("gpt-image-2.6-sunburst", "transparent"), (site.OnlyCall.Model, site.OnlyCall.Parameters["background"]));

        // The others are moved to the target.
        await Calls.Unmigrated["generation"](site);
        Assert.Equal("gpt-image-2", site.Emulator.Calls[1].Model);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Clients))]
    public async Task A_transparent_background_that_is_passed_on_gets_the_response_of_the_api(bool isPlain)
    {
        await using var site = await Site.StartAsync(new() { Today = Site.Before }, guard => guard.OnDecision = DecisionBehavior.PassOn);

        Assert.Equal(200, (await Outcome.OfAsync(() => DrawTransparentAsync(site, isPlain))).Status);
        site.Emulator.Settings = new() { Today = Site.After };
        Assert.Equal(400, (await Outcome.OfAsync(() => DrawTransparentAsync(site, isPlain))).Status);

        Assert.Equal(["gpt-image-1.5", "gpt-image-1.5"], site.Emulator.Calls.Select(call => call.Model));
    }

    [Fact(Timeout = Patience)]
    public async Task Variations_are_gone_and_the_guard_says_so_before_sending()
    {
        await using var bare = await Site.StartAsync();
        await using var guarded = await Site.StartAsync(guard: Site.AsItComes);

        Assert.Equal(404, (await Outcome.OfAsync(() => VaryAsync(bare))).Status);
        await Assert.ThrowsAsync<GptImageRequestException>(() => VaryAsync(guarded));

        Assert.Empty(guarded.Emulator.Calls);
    }

    [Fact(Timeout = Patience)]
    public async Task Strict_sends_nothing_legacy_and_Observe_sends_all_as_it_is()
    {
        await using var strict = await Site.StartAsync(guard: guard => guard.Mode = CompatibilityMode.Strict);
        await using var observed = await Site.StartAsync(guard: guard => guard.Mode = CompatibilityMode.Observe);

        await Assert.ThrowsAsync<GptImageRequestException>(() => Calls.Unmigrated["edit"](strict));
        Assert.Equal(400, (await Outcome.OfAsync(() => Calls.Unmigrated["edit"](observed))).Status);

        Assert.Empty(strict.Emulator.Calls);
        Assert.Equal(("gpt-image-1.5", "high"), (observed.OnlyCall.Model, observed.OnlyCall.Parameters["input_fidelity"]));
    }

    private static Task<byte[]> DrawTransparentAsync(Site site, bool isPlain) => isPlain
        ? site.Http.PostJsonAsync("images/generations", """{"model":"gpt-image-1.5","prompt":"a fox","background":"transparent","size":"1024x1024"}""")
        : Calls.GenerateAsync(site, "gpt-image-1.5", new() { Background = GeneratedImageBackground.Transparent, Size = GeneratedImageSize.W1024xH1024 });

    private static async Task<byte[]> VaryAsync(Site site)
    {
        using var picture = new MemoryStream(await Picture.OpaqueAsync());
        OpenAI.Images.GeneratedImage image = await site.Images("dall-e-2").GenerateImageVariationAsync(picture, "fox.png", cancellationToken: TestContext.Current.CancellationToken);
        return image.ImageBytes.ToArray();
    }
}
