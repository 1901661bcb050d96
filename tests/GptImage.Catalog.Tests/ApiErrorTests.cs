using static GptImage.Catalog.Tests.Requests;

namespace GptImage.Catalog.Tests;

/// <summary>The API's errors, word for word.</summary>
public class ApiErrorTests
{
    private const string User = "image_generation_user_error";
    private const string Request = "invalid_request_error";

    public static TheoryData<string, string?, string, string, string?, string?> Measured() => new()
    {
        { "response_format", "url", "Unknown parameter: 'response_format'.", Request, "unknown_parameter", "response_format" },
        { "style", "vivid", "Unknown parameter: 'style'.", Request, "unknown_parameter", "style" },
        { "seed", "1", "Unknown parameter: 'seed'.", Request, "unknown_parameter", "seed" },
        { "input_fidelity", null, "The model 'gpt-image-2' does not support the 'input_fidelity' parameter.", User, "invalid_input_fidelity_model", "input_fidelity" },
        { "background", "transparent", "Transparent background is not supported for this model.", User, "invalid_value", null },
        { "output_compression", "99", "Compression less than 100 is not supported for PNG output format", User, "invalid_png_output_compression", null },
        { "size", "1792x936", "Invalid size '1792x936'. Width and height must both be divisible by 16.", User, "invalid_value", "size" },
        { "size", "3856x2160", "Invalid size '3856x2160'. The longest edge must be less than or equal to 3840.", User, "invalid_value", "size" },
        { "size", "1200x304", "Invalid size '1200x304'. The maximum supported aspect ratio is 3:1.", User, "invalid_value", "size" },
        { "size", "512x512", "Invalid size '512x512'. Requested resolution is below the current minimum pixel budget.", User, "invalid_value", "size" },
        { "size", "3840x3840", "Invalid size '3840x3840'. Requested resolution exceeds the current pixel budget.", User, "invalid_value", "size" },
        { "size", "16:9", "Invalid size '16:9'. Expected WIDTHxHEIGHT, for example '1824x1024'.", User, "invalid_value", "size" },
        { "quality", "standard", "Invalid value: 'standard'. Supported values are: 'low', 'medium', 'high', and 'auto'.", User, "invalid_value", "quality" },
        { "quality", "xhigh", "The model 'gpt-image-2' does not support quality 'xhigh'", User, null, null },
        { "n", "11", "Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead.", Request, "integer_above_max_value", "n" },
        { "n", "0", "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.", Request, "integer_below_min_value", "n" },
        {
            "output_compression", "101",
            "Invalid 'output_compression': integer above maximum value. Expected a value <= 100, but got 101 instead.", Request, "integer_above_max_value", "output_compression"
        },
        {
            "prompt", "",
            "Invalid 'prompt': empty string. Expected a string with minimum length 1, but got an empty string instead.", Request, "empty_string", "prompt"
        },
    };

    [Theory]
    [MemberData(nameof(Measured))]
    public void Errors_of_gpt_image_2(string name, string? value, string message, string type, string? code, string? parameter)
    {
        var violation = Checks.Single(Edit("gpt-image-2", (name, value is null ? ParameterValue.Unknown : ParameterValue.Of(value))));

        Assert.Equal(new ApiError(400, message, type, code, parameter), violation.Error);
        Assert.True(violation.IsRefusal);
        Assert.Equal(name, violation.Parameter);
    }

    [Fact]
    public void A_long_prompt_is_counted()
    {
        var error = Checks.Single(Generation("gpt-image-2", ("prompt", new string('a', 32_001)))).Error;

        Assert.Equal("Invalid 'prompt': string too long. Expected a string with maximum length 32000, but got a string with length 32001 instead.", error.Message);
        Assert.Equal((Request, "string_above_max_length", "prompt"), (error.Type, error.Code, error.Parameter));
    }

    [Fact]
    public void Transparency_and_jpeg()
    {
        var error = Checks.Single(Edit("gpt-image-2.5-flare", ("background", "transparent"), ("output_format", "jpeg"))).Error;

        Assert.Equal(
            new ApiError(400, "Transparent background is not supported for JPEG output format", User, "invalid_transparent_background_output_format", null),
            error);
    }

    [Fact]
    public void Sizes_of_a_list()
    {
        var error = Checks.Single(Generation("gpt-image-1-mini", ("size", "1920x1080"))).Error;

        Assert.Equal("Invalid value: '1920x1080'. Supported values are: '1024x1024', '1024x1536', '1536x1024', and 'auto'.", error.Message);
        Assert.Equal("invalid_value", error.Code);
    }

    [Fact]
    public void High_fidelity_on_the_mini_model() =>
        Assert.Equal("input_fidelity 'high' is only supported for model gpt-model-1", Checks.Single(Edit("gpt-image-1-mini", ("input_fidelity", "high"))).Error.Message);

    [Fact]
    public void Fidelity_names_the_model_as_sent() =>
        Assert.Equal(
            "The model 'gpt-image-2.5-sunburst-2026-09-08' does not support the 'input_fidelity' parameter.",
            Checks.Single(Edit("gpt-image-2.5-sunburst-2026-09-08", ("input_fidelity", "low"))).Error.Message);

    [Theory]
    [InlineData("gpt-image-1.5")]
    [InlineData("gpt-image-2")]
    [InlineData("dall-e-2")]
    public void Fidelity_is_unknown_to_generations(string model) =>
        Assert.Equal("Unknown parameter: 'input_fidelity'.", Checks.Single(Generation(model, ("input_fidelity", "low"))).Error.Message);

    [Theory]
    [InlineData("style", "Unknown parameter: 'tools[0].style'.", "tools[0].style")]
    [InlineData("n", "Unknown parameter: 'tools[0].n'.", "tools[0].n")]
    [InlineData("response_format", "Unknown parameter: 'tools[0].response_format'.", "tools[0].response_format")]
    public void Parameters_of_the_tool_stand_inside_it(string name, string message, string parameter)
    {
        var error = Checks.Single(Tool("gpt-image-2", (name, 1))).Error;

        Assert.Equal((message, parameter), (error.Message, error.Parameter));
    }

    [Fact]
    public void Compression_in_the_tool_is_blamed_on_the_tools() =>
        Assert.Equal("tools", Checks.Single(Tool("gpt-image-2", ("output_compression", 50))).Error.Parameter);

    [Fact]
    public void An_error_that_nobody_wrote_down_says_so()
    {
        Assert.False(Checks.Single(Edit("gpt-image-1.5"), Provider.Apiyi).Error.IsDocumented);
        Assert.False(Checks.Single(To(Endpoint.Variations, "dall-e-2")).Error.IsDocumented);
        Assert.True(Checks.Single(Edit("gpt-image-2", ("n", 11))).Error.IsDocumented);
    }
}
