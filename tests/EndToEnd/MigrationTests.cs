namespace GptImage.EndToEnd.Tests;

/// <summary>Applications before the migration, after it, without it behind the guard, and without either.</summary>
public sealed class MigrationTests
{
    private const int Patience = 60_000;

    // What gpt-image-2 refuses, or what is only for legacy models.
    private static readonly string[] Refused = ["input_fidelity", "response_format", "style"];

    public static TheoryData<string> Unmigrated => [.. Calls.Unmigrated.Keys];

    public static TheoryData<string> Migrated => [.. Calls.Migrated.Keys];

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Unmigrated))]
    public async Task Before_the_shutdown_legacy_calls_work(string name)
    {
        await using var site = await Site.StartAsync(new() { Today = Site.Before });

        var outcome = await Outcome.OfAsync(() => Calls.Unmigrated[name](site));

        Assert.Equal((200, null), (outcome.Status, outcome.Error));
        Assert.NotNull(outcome.Format);
        Assert.True(ModelCatalog.TryFind(site.Emulator.Calls[0].Model!, out var model) && model.IsLegacy);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Migrated))]
    public async Task Migrated_calls_work_after_the_shutdown(string name)
    {
        await using var site = await Site.StartAsync();

        var outcome = await Outcome.OfAsync(() => Calls.Migrated[name](site));

        Assert.Equal((200, null), (outcome.Status, outcome.Error));
        Assert.NotNull(outcome.Format);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Unmigrated))]
    public async Task Guarded_legacy_calls_work_after_the_shutdown(string name)
    {
        await using var site = await Site.StartAsync(guard: Site.AsItComes);

        var outcome = await Outcome.OfAsync(() => Calls.Unmigrated[name](site));

        Assert.Equal((200, null), (outcome.Status, outcome.Error));
        Assert.NotNull(outcome.Format);
        Assert.Equal((200, "gpt-image-2"), (site.OnlyCall.Status, site.OnlyCall.Model));
        Assert.DoesNotContain(site.OnlyCall.Parameters.Keys, Refused.Contains);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Unmigrated))]
    public async Task Unguarded_legacy_calls_are_refused_after_the_shutdown(string name)
    {
        await using var site = await Site.StartAsync();

        var refusal = await Outcome.OfAsync(() => Calls.Unmigrated[name](site));
        site.Emulator.Settings = new() { Today = Site.After, MissingModelStatus = 404 };
        var absence = await Outcome.OfAsync(() => Calls.Unmigrated[name](site));

        Assert.Equal((400, 404), (refusal.Status, absence.Status));
        Assert.Contains($"The model '{site.Emulator.Calls[0].Model}' does not exist.", refusal.Error!.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Guarded_calls_keep_what_was_asked_for()
    {
        await using var site = await Site.StartAsync(guard: Site.AsItComes);

        await Calls.Unmigrated["generation of dall-e-3"](site);
        var picture = await Calls.Unmigrated["generation"](site);

        Assert.Equal("jpeg", Picture.WholeFormatOf(picture));
        Assert.Collection(
            site.Emulator.Calls,
            call => Assert.Equal(("high", "1792x1024"), (call.Parameters["quality"], call.Parameters["size"])),
            call => Assert.Equal(("medium", "1024x1536", "60", "user-1"), (call.Parameters["quality"], call.Parameters["size"], call.Parameters["output_compression"], call.Parameters["user"])));
    }

    [Fact(Timeout = Patience)]
    public async Task Legacy_values_left_over_at_a_current_model_are_refused_without_the_guard_and_adapted_with_it()
    {
        await using var bare = await Site.StartAsync();
        await using var guarded = await Site.StartAsync(guard: Site.AsItComes);
        const string LeftOver = """{"model":"gpt-image-2","prompt":"a fox","quality":"hd","style":"vivid","response_format":"b64_json"}""";

        Assert.Equal(400, (await Outcome.OfAsync(() => bare.Http.PostJsonAsync("images/generations", LeftOver))).Status);
        Assert.Equal(200, (await Outcome.OfAsync(() => guarded.Http.PostJsonAsync("images/generations", LeftOver))).Status);
    }
}
