using static GptImage.Catalog.Tests.Requests;

namespace GptImage.Catalog.Tests;

public class MigrationTests
{
    private static readonly ParameterValue Unknown = ParameterValue.Unknown;

    [Fact]
    public void A_plain_call_changes_its_model_and_nothing_else()
    {
        var plan = Migration.Plan(Generation("gpt-image-1", ("prompt", "a cat"), ("size", "1536x1024"), ("quality", "high")));

        Assert.True(plan.IsLossless);
        Assert.Equal("gpt-image-2", plan.Target);
        Assert.Equal([new RequestEdit(RequestEditKind.Replace, "model", "gpt-image-2")], plan.Edits);
    }

    [Fact]
    public void What_the_target_refuses_goes_along_the_model_first()
    {
        var plan = Migration.Plan(Edit("gpt-image-1", ("prompt", "a cat"), ("response_format", "b64_json"), ("input_fidelity", Unknown), ("quality", "hd")));

        Assert.True(plan.IsLossless);
        Assert.Equal("model=gpt-image-2 -response_format -input_fidelity quality=high", Text(plan.Edits));
    }

    [Theory]
    [InlineData("gpt-image-2", "model=gpt-image-2 -response_format quality=high -style size=816x816")]
    [InlineData("gpt-image-2.6-flare", "model=gpt-image-2.6-flare -response_format quality=high -style size=816x816")]
    [InlineData("gpt-image-2.6-all", "model=gpt-image-2.6-all quality=high -style")]
    public void Dall_e_s_words_are_translated(string target, string edits)
    {
        var plan = Migration.Plan(Generation("dall-e-3", ("prompt", "a cat"), ("response_format", "url"), ("quality", "hd"), ("style", "vivid"), ("size", "512x512")), target);

        Assert.True(plan.IsLossless);
        Assert.Equal(edits, Text(plan.Edits));
    }

    [Theory]
    [InlineData("1792x1024", "model=gpt-image-2")]
    [InlineData("256x256", "model=gpt-image-2 size=816x816")]
    public void Sizes_stay_where_they_can(string size, string edits) =>
        Assert.Equal(edits, Text(Migration.Plan(Generation("dall-e-3", ("size", size))).Edits));

    [Fact]
    public void Transparency_needs_a_decision_with_complete_ways_out()
    {
        var plan = Migration.Plan(Edit("gpt-image-1", ("background", "transparent"), ("output_format", "jpeg"), ("input_fidelity", "high")));
        var decision = Assert.Single(plan.Decisions);

        Assert.False(plan.IsLossless);
        Assert.Equal(("background", "transparent"), (decision.Parameter, decision.Value));
        Assert.StartsWith("gpt-image-2 refuses a transparent background", decision.Reason);
        Assert.Equal(
            [
                ("use-fallback", "Use gpt-image-2.5-sunburst, which supports transparency", "model=gpt-image-2.5-sunburst output_format=png -input_fidelity"),
                ("opaque", "Make the background opaque and use gpt-image-2", "model=gpt-image-2 background=opaque -input_fidelity"),
            ],
            decision.Alternatives.Select(way => (way.Key, way.Title, Text(way.Edits))));
    }

    [Fact]
    public void The_fallback_is_taken_where_only_it_accepts_the_call()
    {
        var transparent = Generation("gpt-image-1.5", ("background", "transparent"));
        var plan = Migration.Plan(transparent, "gpt-image-2", "gpt-image-2.6-sunburst");

        Assert.True(plan.IsLossless);
        Assert.Equal("gpt-image-2.6-sunburst", plan.Target);
        Assert.Equal("model=gpt-image-2.6-sunburst", Text(plan.Edits));
        Assert.Equal("gpt-image-2", Migration.Plan(Generation("gpt-image-1.5"), "gpt-image-2", "gpt-image-2.6-sunburst").Target);
    }

    [Fact]
    public void A_fallback_that_does_not_help_is_not_taken()
    {
        var plan = Migration.Plan(Generation("gpt-image-1.5", ("prompt", ""), ("background", "transparent")), "gpt-image-2", "gpt-image-2.5-flare");

        Assert.Equal("gpt-image-2", plan.Target);
        Assert.Equal(["background", "prompt"], plan.Decisions.Select(decision => decision.Parameter).Order());
    }

    [Theory]
    [InlineData("gpt-image-1", "background", "gpt-image-2", "the background is not visible here; gpt-image-2 refuses a transparent one")]
    [InlineData(null, "background", "gpt-image-2", "the background is not visible here; gpt-image-2 refuses a transparent one")]
    [InlineData("dall-e-3", "quality", "gpt-image-2", "the quality is not visible here; gpt-image-2 refuses 'standard' and 'hd'")]
    [InlineData("dall-e-2", "size", "gpt-image-2", "the size is not visible here; gpt-image-2 does not accept all sizes that it may be")]
    [InlineData("gpt-image-1", "n", "gpt-image-2.6-all", "the value of 'n' is not visible here; gpt-image-2.6-all accepts 1 to 4")]
    [InlineData("gpt-image-1", "n", "gpt-image-2-all", "the value of 'n' is not visible here; gpt-image-2-all makes 1")]
    [InlineData("gpt-image-1", "output_format", "gpt-image-2.6-all", "the value of 'output_format' is not visible here; gpt-image-2.6-all refuses 'webp'")]
    [InlineData("gpt-image-2.5-flare", "quality", "gpt-image-2", "the quality is not visible here; gpt-image-2 refuses 'xhigh' and 'max'")]
    [InlineData("gpt-image-2-all", "output_compression", "gpt-image-2", "the value of 'output_compression' is not visible here; gpt-image-2 accepts 0 to 100")]
    public void A_value_that_is_unseen_and_may_be_refused_needs_a_decision(string? model, string name, string target, string reason)
    {
        var decision = Assert.Single(Migration.Plan(Generation(model, (name, Unknown)), target).Decisions);

        Assert.Equal((name, null, reason), (decision.Parameter, decision.Value, decision.Reason));
        Assert.NotEmpty(decision.Alternatives);
    }

    [Theory]
    [InlineData("gpt-image-1", "size")]
    [InlineData("gpt-image-1", "quality")]
    [InlineData("gpt-image-1", "n")]
    [InlineData("gpt-image-1", "prompt")]
    [InlineData("gpt-image-1", "output_format")]
    [InlineData("gpt-image-1", "output_compression")]
    [InlineData("gpt-image-1", "moderation")]
    [InlineData(null, "size")]
    [InlineData(null, "quality")]
    [InlineData("dall-e-3", "size")]
    [InlineData("dall-e-3", "prompt")]
    [InlineData("gpt-image-2-2026-04-21", "background")]
    public void A_value_that_is_unseen_but_safe_stays(string? model, string name)
    {
        var plan = Migration.Plan(Generation(model, (name, Unknown)));

        Assert.True(plan.IsLossless);
        Assert.Equal("model=gpt-image-2", Text(plan.Edits));
    }

    [Fact]
    public void An_unseen_background_can_be_decided()
    {
        var decision = Assert.Single(Migration.Plan(Generation("gpt-image-1", ("background", Unknown))).Decisions);

        Assert.Equal(
            ["model=gpt-image-2.5-sunburst", "model=gpt-image-2 background=opaque"],
            decision.Alternatives.Select(way => Text(way.Edits)));
    }

    [Fact]
    public void What_a_gateway_model_ignores_needs_a_decision()
    {
        var decisions = Migration.Plan(Generation("gpt-image-1", ("quality", "high"), ("n", 3)), "gpt-image-2-all").Decisions;

        Assert.Equal(["n", "quality"], decisions.Select(decision => decision.Parameter).Order());
        var quality = decisions.Single(decision => decision.Parameter == "quality");
        Assert.Equal("gpt-image-2-all ignores 'quality'", quality.Reason);
        Assert.Equal(
            [("use-fallback", "model=gpt-image-2-vip"), ("remove", "model=gpt-image-2-all -quality")],
            quality.Alternatives.Select(way => (way.Key, Text(way.Edits))));
    }

    [Fact]
    public void A_gateway_model_cannot_be_called_through_the_responses_tool()
    {
        var decision = Assert.Single(Migration.Plan(Tool("gpt-image-1"), "gpt-image-2-all").Decisions);

        Assert.Equal("model", decision.Parameter);
        Assert.Contains("Responses API", decision.Reason);
        Assert.Equal("model=gpt-image-2", Text(Assert.Single(decision.Alternatives).Edits));
    }

    [Fact]
    public void Variations_have_nowhere_to_go()
    {
        var decision = Assert.Single(Migration.Plan(To(Endpoint.Variations, "dall-e-2", ("n", 2))).Decisions);

        Assert.Equal(("model", "dall-e-2"), (decision.Parameter, decision.Value));
        Assert.Empty(decision.Alternatives);
    }

    [Theory]
    [InlineData("prompt", "", "")]
    [InlineData("image", "17", "")]
    [InlineData("n", "11", "clamp model=gpt-image-2 n=10")]
    [InlineData("size", "16:9", "remove model=gpt-image-2 -size")]
    [InlineData("quality", "ultra", "remove model=gpt-image-2 -quality")]
    [InlineData("quality", "max", "use-fallback model=gpt-image-2.5-sunburst|nearest model=gpt-image-2 quality=high")]
    [InlineData("output_format", "gif", "use-fallback model=gpt-image-2.6-sunburst|remove model=gpt-image-2 -output_format")]
    public void What_was_wrong_before_is_not_hidden(string name, string value, string ways)
    {
        var decision = Assert.Single(Migration.Plan(Edit("gpt-image-1", (name, value))).Decisions);

        Assert.Equal((name, value), (decision.Parameter, decision.Value));
        Assert.Equal(ways, string.Join('|', decision.Alternatives.Select(way => $"{way.Key} {Text(way.Edits)}")));
    }

    [Fact]
    public void Snapshots_are_targets()
    {
        var plan = Migration.Plan(Generation("gpt-image-1"), "gpt-image-2.5-flare-2026-09-08");

        Assert.Equal("model=gpt-image-2.5-flare-2026-09-08", Text(plan.Edits));
        Assert.Equal("gpt-image-2.5-flare-2026-09-08", plan.Target);
    }

    [Theory]
    [InlineData("gpt-image-1", null, "target")]
    [InlineData("gpt-image-3", null, "target")]
    [InlineData("gpt-image-2", "dall-e-3", "fallback")]
    [InlineData("gpt-image-2", "", "fallback")]
    public void Only_current_models_can_be_planned_for(string target, string? fallback, string parameter)
    {
        var error = Assert.Throws<ArgumentException>(() => Migration.Plan(Generation("gpt-image-1"), target, fallback));

        Assert.Equal(parameter, error.ParamName);
        Assert.Contains("gpt-image-2, gpt-image-2.5-sunburst, gpt-image-2.5-flare", error.Message);
        Assert.Contains("gpt-image-2.6-all", error.Message);
    }

    [Fact]
    public void The_request_itself_stays_as_it_was()
    {
        var request = Edit("gpt-image-1", ("input_fidelity", "high"), ("quality", "hd"));
        var moved = RequestEdits.Apply(request, Migration.Plan(request).Edits);

        Assert.Equal(["input_fidelity", "quality"], request.Parameters.Keys);
        Assert.Equal("gpt-image-1", request.Model);
        Assert.Equal(("gpt-image-2", Endpoint.Edits, "high"), (moved.Model, moved.Endpoint, moved.Parameters["quality"].Text));
        Assert.False(moved.Parameters.ContainsKey("input_fidelity"));
    }

    [Fact]
    public void Edits_add_replace_and_remove()
    {
        var request = Generation("gpt-image-1", ("n", 1), ("style", "vivid"));
        var edited = RequestEdits.Apply(
            request,
            [RequestEdit.Add("quality", "low"), RequestEdit.Replace("n", "2"), RequestEdit.Remove("style"), RequestEdit.Remove("seed")]);

        Assert.Equal(["n=2", "quality=low"], edited.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}").Order());
        Assert.Equal("gpt-image-1", edited.Model);
    }

    private static string Text(IEnumerable<RequestEdit> edits) =>
        string.Join(' ', edits.Select(edit => edit.Kind == RequestEditKind.Remove ? "-" + edit.Parameter : $"{edit.Parameter}={edit.Value}"));
}
