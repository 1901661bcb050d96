using static GptImage.Catalog.Tests.Requests;

namespace GptImage.Catalog.Tests;

/// <summary>Whose rules apply, and what is said where the model or the endpoint cannot be seen.</summary>
public class ProviderTests
{
    [Theory]
    [InlineData("gpt-image-1.5", Provider.OpenAI, null)]
    [InlineData("gpt-image-1.5", Provider.Apiyi, "GIM105")]
    [InlineData("gpt-image-1.5", Provider.Any, "GIM105")]
    [InlineData("gpt-image-1-mini", Provider.OpenAI, null)]
    [InlineData("gpt-image-1-mini", Provider.Any, "GIM105")]
    [InlineData("gpt-image-1", Provider.Any, null)]
    [InlineData("gpt-image-2", Provider.Any, null)]
    [InlineData("chatgpt-image-latest", Provider.Any, null)]
    public void Edits_on_the_smaller_models_are_a_rule_of_the_gateway(string model, Provider provider, string? rule)
    {
        var request = Edit(model, ("prompt", "a cat"), ("image", 1));

        Checks.Expect(rule, request, provider);
        if (rule is not null)
        {
            var violation = Checks.Single(request, provider);
            Assert.Equal(Provider.Apiyi, violation.Source);
            Assert.Equal(("model", model), (violation.Parameter, violation.Value));
            Assert.Equal($"{model} at apiyi refuses image edits; use a model that supports them", violation.Message);
        }
    }

    [Theory]
    [InlineData(Provider.OpenAI, Provider.OpenAI)]
    [InlineData(Provider.Apiyi, Provider.Apiyi)]
    [InlineData(Provider.Any, Provider.OpenAI)]
    public void What_both_refuse_is_reported_once(Provider provider, Provider source) =>
        Assert.Equal(source, Checks.Single(Edit("gpt-image-2", ("input_fidelity", "high")), provider).Source);

    [Theory]
    [InlineData("gpt-image-2-all", Provider.OpenAI)]
    [InlineData("chatgpt-image-latest", Provider.Apiyi)]
    [InlineData("dall-e-3", Provider.Apiyi)]
    public void A_provider_says_nothing_about_models_that_it_does_not_document(string model, Provider provider) =>
        Checks.Expect(null, Generation(model, ("n", 99), ("quality", "ultra"), ("style", "vivid")), provider);

    [Fact]
    public void An_id_outside_the_catalogue_has_no_violations()
    {
        foreach (var provider in new[] { Provider.Any, Provider.OpenAI, Provider.Apiyi })
        {
            Checks.Expect(null, Edit("my-deployment", ("style", "vivid"), ("n", 99)), provider);
            Checks.Expect(null, To(Endpoint.Variations, "gpt-image-10"), provider);
        }
    }

    [Theory]
    [InlineData("gpt-image-2-all", "n", "2", "GIM112")]
    [InlineData("gpt-image-2-all", "n", "1", null)]
    [InlineData("gpt-image-2-all", "n", "0", "GIM102")]
    [InlineData("gpt-image-2-all", "quality", "high", "GIM112")]
    [InlineData("gpt-image-2-all", "background", "transparent", "GIM112")]
    [InlineData("gpt-image-2-all", "response_format", "url", null)]
    [InlineData("gpt-image-2-all", "response_format", "b64_json", null)]
    [InlineData("gpt-image-2-all", "response_format", "base64", "GIM114")]
    [InlineData("gpt-image-2-all", "mask", "x", "GIM105")]
    [InlineData("gpt-image-2-all", "size", "512x512", null)]
    [InlineData("gpt-image-2-all", "size", "1536x864", null)]
    [InlineData("gpt-image-2-all", "size", "1000x700", null)]
    [InlineData("gpt-image-2-all", "size", "511x511", "GIM112")]
    [InlineData("gpt-image-2-all", "size", "1537x1024", "GIM112")]
    [InlineData("gpt-image-2-all", "size", "3840x2160", "GIM112")]
    [InlineData("gpt-image-2-all", "input_fidelity", "high", "GIM106")]
    [InlineData("gpt-image-2-all", "style", "vivid", "GIM107")]
    [InlineData("gpt-image-2-all", "image", "16", null)]
    [InlineData("gpt-image-2-all", "image", "17", "GIM113")]
    [InlineData("gpt-image-2.5-all", "quality", "high", "GIM112")]
    [InlineData("gpt-image-2-vip", "n", "3", "GIM112")]
    [InlineData("gpt-image-2-vip", "quality", "high", null)]
    [InlineData("gpt-image-2-vip", "quality", "xhigh", "GIM108")]
    [InlineData("gpt-image-2.5-flare-vip", "quality", "max", null)]
    [InlineData("gpt-image-2.5-vip", "quality", "xhigh", null)]
    [InlineData("gpt-image-2-vip", "background", "transparent", null)]
    [InlineData("gpt-image-2-vip", "output_format", "jpeg", "GIM112")]
    [InlineData("gpt-image-2-vip", "output_format", "png", null)]
    [InlineData("gpt-image-2-vip", "mask", "x", "GIM112")]
    [InlineData("gpt-image-2-vip", "size", "1920x1080", "GIM112")]
    [InlineData("gpt-image-2-vip", "size", "512x512", "GIM112")]
    [InlineData("gpt-image-2-vip", "size", "1920x1088", null)]
    [InlineData("gpt-image-2.6-all", "n", "4", null)]
    [InlineData("gpt-image-2.6-all", "n", "5", "GIM102")]
    [InlineData("gpt-image-2.6-all", "output_format", "gif", null)]
    [InlineData("gpt-image-2.6-all", "output_format", "svg", null)]
    [InlineData("gpt-image-2.6-all", "output_format", "webp", "GIM114")]
    [InlineData("gpt-image-2.6-all", "background", "transparent", null)]
    [InlineData("gpt-image-2.6-all", "size", "3840x2160", null)]
    [InlineData("gpt-image-2.6-all", "response_format", "url", null)]
    public void The_gateway_s_own_models(string model, string name, string value, string? rule)
    {
        Checks.Expect(rule, Edit(model, (name, value)), Provider.Apiyi);
        Checks.Expect(rule, Edit(model, (name, value)), Provider.Any);
        Checks.Expect(null, Edit(model, (name, value)), Provider.OpenAI);
    }

    [Fact]
    public void What_is_ignored_or_billed_is_no_error()
    {
        var ignored = Checks.Single(Generation("gpt-image-2-all", ("quality", ParameterValue.Unknown)), Provider.Apiyi);
        var billed = Checks.Single(Generation("gpt-image-2-vip", ("n", 3)), Provider.Apiyi);

        Assert.Equal("gpt-image-2-all ignores 'quality'", ignored.Message);
        Assert.Equal("gpt-image-2-vip bills n = 3 as 3 images and makes 1", billed.Message);
        Assert.Same(ApiError.None, ignored.Error);
        Assert.False(billed.IsRefusal);
        Assert.Empty(billed.Remedies);
    }

    [Theory]
    [InlineData(Provider.OpenAI, "GIM007")]
    [InlineData(Provider.Any, "GIM007")]
    [InlineData(Provider.Apiyi, null)]
    public void Variations_are_retired(Provider provider, string? rule)
    {
        Checks.Expect(rule, To(Endpoint.Variations, "dall-e-2", ("n", 99)), provider);
        Checks.Expect(rule, To(Endpoint.Variations, "gpt-image-2"), provider);
        Checks.Expect(rule, To(Endpoint.Variations, null), provider);
    }

    [Theory]
    [InlineData("style", "vivid", "GIM107", "GIM107")]
    [InlineData("input_fidelity", "high", "GIM106", "GIM106")]
    [InlineData("quality", "hd", "GIM108", null)] // ignored by gpt-image-2-all
    [InlineData("quality", "xhigh", null, null)]
    [InlineData("size", "512x512", "GIM109", null)]
    [InlineData("size", "1920x1080", "GIM109", null)]
    [InlineData("size", "1024x1024", null, null)]
    [InlineData("background", "transparent", null, null)] // 2.5 and 2.6 have it
    [InlineData("background", "white", "GIM114", null)]
    [InlineData("response_format", "url", "GIM107", null)] // the gateway's own models have it
    [InlineData("n", "11", "GIM102", null)] // billed by some
    [InlineData("output_format", "gif", null, null)]
    [InlineData("output_format", "bmp", "GIM114", null)]
    [InlineData("output_compression", "50", "GIM101", null)]
    [InlineData("image", "17", "GIM113", null)]
    [InlineData("prompt", "", "GIM110", null)]
    [InlineData("seed", "1", "GIM107", "GIM107")]
    public void An_unseen_model_stands_for_all_current_ones(string name, string value, string? openAI, string? apiyi)
    {
        Checks.Expect(openAI, Edit(null, (name, value)), Provider.OpenAI);
        Checks.Expect(apiyi, Edit(null, (name, value)), Provider.Apiyi);
        Checks.Expect(openAI ?? apiyi, Edit(null, (name, value)), Provider.Any);
    }

    [Fact]
    public void What_is_said_about_an_unseen_model_speaks_of_all()
    {
        var violation = Checks.Single(Edit(null, ("quality", "hd")));

        Assert.Equal("Every current model refuses quality 'hd'; accepted are 'low', 'medium', 'high' and 'auto'", violation.Message);
    }

    [Theory]
    [InlineData("response_format", "url", "GIM107")]
    [InlineData("input_fidelity", "high", "GIM106")]
    [InlineData("background", "transparent", "GIM104")]
    [InlineData("size", "512x512", "GIM109")]
    [InlineData("n", "11", null)] // the tool has no n at all
    [InlineData("prompt", "", null)]
    [InlineData("image", "17", null)]
    public void An_unseen_endpoint_stands_for_all_of_the_model(string name, string value, string? rule) =>
        Checks.Expect(rule, To(Endpoint.None, "gpt-image-2", (name, value)));

    [Fact]
    public void Input_fidelity_may_be_right_where_the_endpoint_is_unseen()
    {
        Checks.Expect(null, To(Endpoint.None, "gpt-image-1.5", ("input_fidelity", "high")), Provider.Any);
        Checks.Expect("GIM106", To(Endpoint.None, null, ("input_fidelity", "high")), Provider.Any);
    }

    [Fact]
    public void Presence_is_judged_where_the_value_is_unseen()
    {
        var request = Edit(
            "gpt-image-2",
            [.. from name in new[] { "prompt", "n", "size", "quality", "background", "output_format", "output_compression", "moderation", "image", "mask" }
                select (name, ParameterValue.Unknown)]);

        Checks.Expect(null, request, Provider.Any);
        Assert.Equal(
            ["GIM106", "GIM107", "GIM107"],
            Checks.Ids(Edit("gpt-image-2", ("input_fidelity", ParameterValue.Unknown), ("style", ParameterValue.Unknown), ("response_format", ParameterValue.Unknown))));
        Assert.Null(Checks.Single(Edit("gpt-image-2", ("input_fidelity", ParameterValue.Unknown))).Value);
    }

    [Theory]
    [InlineData("gpt-image-1")]
    [InlineData("gpt-image-20")]
    [InlineData("")]
    public void Remedies_cannot_lean_to_a_model_that_is_no_target(string target)
    {
        var error = Assert.Throws<ArgumentException>(() => Compatibility.Check(Generation("gpt-image-2"), target));

        Assert.Equal("target", error.ParamName);
    }
}
