namespace GptImage.Emulator.Tests;

/// <summary>What is refused, in the words that the API was seen to use.</summary>
public sealed class RefusalTests
{
    private const string UserError = "image_generation_user_error";
    private const string InvalidRequest = "invalid_request_error";

    public static TheoryData<string, string, string, string, string?, string?> Documented => new()
    {
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","response_format":"b64_json"}""",
            "Unknown parameter: 'response_format'.", InvalidRequest, "unknown_parameter", "response_format"
        },
        {
            "generations", """{"model":"gpt-image-1-mini","prompt":"a cat","style":"vivid"}""",
            "Unknown parameter: 'style'.", InvalidRequest, "unknown_parameter", "style"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","input_fidelity":"high"}""",
            "Unknown parameter: 'input_fidelity'.", InvalidRequest, "unknown_parameter", "input_fidelity"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","thinking":"high"}""",
            "Unknown parameter: 'thinking'.", InvalidRequest, "unknown_parameter", "thinking"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","never_heard_of":1}""",
            "Unknown parameter: 'never_heard_of'.", InvalidRequest, "unknown_parameter", "never_heard_of"
        },
        {
            "edits", """{"model":"gpt-image-2","prompt":"a cat","images":[{"file_id":"f"}],"input_fidelity":"low"}""",
            "The model 'gpt-image-2' does not support the 'input_fidelity' parameter.", UserError, "invalid_input_fidelity_model", "input_fidelity"
        },
        {
            "edits", """{"model":"gpt-image-2.5-sunburst","prompt":"a cat","images":[{"file_id":"f"}],"input_fidelity":"low"}""",
            "The model 'gpt-image-2.5-sunburst' does not support the 'input_fidelity' parameter.",
            UserError, "invalid_input_fidelity_model", "input_fidelity"
        },
        {
            "edits", """{"model":"gpt-image-1-mini","prompt":"a cat","images":[{"file_id":"f"}],"input_fidelity":"high"}""",
            "input_fidelity 'high' is only supported for model gpt-model-1", UserError, null, null
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","background":"transparent"}""",
            "Transparent background is not supported for this model.", UserError, "invalid_value", null
        },
        {
            "generations", """{"model":"gpt-image-2.6-flare","prompt":"a cat","background":"transparent","output_format":"jpeg"}""",
            "Transparent background is not supported for JPEG output format", UserError, "invalid_transparent_background_output_format", null
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","output_compression":80}""",
            "Compression less than 100 is not supported for PNG output format", UserError, "invalid_png_output_compression", null
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","size":"1792x936"}""",
            "Invalid size '1792x936'. Width and height must both be divisible by 16.", UserError, "invalid_value", "size"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","size":"3856x2160"}""",
            "Invalid size '3856x2160'. The longest edge must be less than or equal to 3840.", UserError, "invalid_value", "size"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","size":"1200x304"}""",
            "Invalid size '1200x304'. The maximum supported aspect ratio is 3:1.", UserError, "invalid_value", "size"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","size":"800x800"}""",
            "Invalid size '800x800'. Requested resolution is below the current minimum pixel budget.", UserError, "invalid_value", "size"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","size":"3840x3840"}""",
            "Invalid size '3840x3840'. Requested resolution exceeds the current pixel budget.", UserError, "invalid_value", "size"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","size":"16:9"}""",
            "Invalid size '16:9'. Expected WIDTHxHEIGHT, for example '1824x1024'.", UserError, "invalid_value", "size"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","quality":"standard"}""",
            "Invalid value: 'standard'. Supported values are: 'low', 'medium', 'high', and 'auto'.", UserError, "invalid_value", "quality"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","quality":"xhigh"}""",
            "The model 'gpt-image-2' does not support quality 'xhigh'", UserError, null, null
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","n":11}""",
            "Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead.", InvalidRequest, "integer_above_max_value", "n"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":"a cat","n":0}""",
            "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.", InvalidRequest, "integer_below_min_value", "n"
        },
        {
            "generations", """{"model":"gpt-image-2","prompt":""}""",
            "Invalid 'prompt': empty string. Expected a string with minimum length 1, but got an empty string instead.",
            InvalidRequest, "empty_string", "prompt"
        },
        {
            "edits", """{"model":"gpt-image-2","prompt":"a cat","image":"data:image/png;base64,AAAA"}""",
            "Unknown parameter: 'image'. For application/json on /v1/images/edits, use 'images' (array).", UserError, "invalid_value", null
        },
        { "generations", """{"model":"dall-e-3","prompt":"a cat"}""", "The model 'dall-e-3' does not exist.", UserError, "invalid_value", null },
        {
            "generations", """{"model":"gpt-image-1","prompt":"a cat"}""",
            "The model 'gpt-image-1' does not exist.", UserError, "invalid_value", null
        },
        {
            "generations", """{"model":"gpt-image-2-all","prompt":"a cat"}""",
            "The model 'gpt-image-2-all' does not exist.", UserError, "invalid_value", null
        },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Refuses_in_the_documented_words(string endpoint, string body, string message, string type, string? code, string? parameter)
    {
        await using var api = await Api.StartAsync();

        var response = await api.PostAsync($"images/{endpoint}", body);

        Assert.Equal((400, message, type, code, parameter), (response.Status, response.Message, response.Type, response.Code, response.Parameter));
    }

    [Fact]
    public async Task A_prompt_has_at_most_32000_characters()
    {
        await using var api = await Api.StartAsync();

        var longest = await api.GenerateAsync(new { model = "gpt-image-2", prompt = new string('a', 32_000) });
        var tooLong = await api.GenerateAsync(new { model = "gpt-image-2", prompt = new string('a', 32_001) });

        Assert.Equal(200, longest.Status);
        Assert.Equal(
            "Invalid 'prompt': string too long. Expected a string with maximum length 32000, but got a string with length 32001 instead.",
            tooLong.Message);
        Assert.Equal("string_above_max_length", tooLong.Code);
    }

    [Fact]
    public async Task Says_the_three_sizes_of_older_models()
    {
        await using var api = await Api.StartAsync();

        var response = await api.GenerateAsync(new { model = "gpt-image-1.5", prompt = "a cat", size = "1920x1080" });

        // The order of the list is the catalogue's.
        Assert.StartsWith("Invalid value: '1920x1080'. Supported values are: '1024x1024', ", response.Message);
        Assert.EndsWith(", and 'auto'.", response.Message);
        Assert.Equal("invalid_value", response.Code);
    }

    [Fact]
    public async Task Names_the_parameters_of_the_tool_by_their_place()
    {
        await using var api = await Api.StartAsync();

        var response = await api.PostAsync("responses", """{"model":"gpt-5","input":"a cat","tools":[{"type":"image_generation","style":"vivid"}]}""");

        Assert.Equal(
            (400, "Unknown parameter: 'tools[0].style'.", "unknown_parameter", "tools[0].style"),
            (response.Status, response.Message, response.Code, response.Parameter));
    }

    [Theory]
    [InlineData("""{"model":"gpt-image-2","input":"a cat","tools":[{"type":"image_generation"}]}""", "model")]
    [InlineData("""{"model":"gpt-5","input":"a cat"}""", "tools")]
    [InlineData("""{"model":"gpt-5","tools":[{"type":"image_generation"}]}""", "input")]
    [InlineData("""{"input":"a cat","tools":[{"type":"image_generation"}]}""", "model")]
    public async Task Draws_in_responses_only_through_the_tool(string body, string parameter)
    {
        await using var api = await Api.StartAsync();

        var response = await api.PostAsync("responses", body);

        Assert.Equal((400, parameter), (response.Status, response.Parameter));
    }

    [Fact]
    public async Task The_variations_endpoint_is_retired()
    {
        await using var api = await Api.StartAsync(new() { Alive = ["dall-e-2"] });
        using var form = new MultipartFormDataContent
        {
            { new StringContent("dall-e-2"), "model" },
            { new ByteArrayContent(Pictures.Opaque(256, 256)), "image", "a.png" },
        };

        var response = await api.SendAsync("images/variations", form);

        Assert.Equal((404, "This endpoint is retired and no longer available."), (response.Status, response.Message));
        Assert.Equal("dall-e-2", Assert.Single(api.Emulator.Calls).Model);
    }

    [Fact]
    public async Task A_key_is_needed()
    {
        await using var api = await Api.StartAsync();
        api.Http.DefaultRequestHeaders.Authorization = null;

        Assert.Equal(401, (await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat" })).Status);
        Assert.Equal(401, (await api.GetAsync("models")).Status);
    }

    [Theory]
    [InlineData("""{"prompt":"a cat"}""", "Missing required parameter: 'model'.")]
    [InlineData("""{"model":"gpt-image-2"}""", "Missing required parameter: 'prompt'.")]
    [InlineData("""{"model":"gpt-image-2","prompt":null}""", "Missing required parameter: 'prompt'.")]
    [InlineData("""{"model":"gpt-image-2","prompt":"a cat","n":"2"}""", "Invalid type for 'n': expected an integer, but got a string instead.")]
    [InlineData("""{"model":"gpt-image-2","prompt":["a cat"]}""", "Invalid type for 'prompt': expected a string, but got an array instead.")]
    [InlineData("""{"model":"gpt-image-2","prompt":"a cat","n":1.5}""", "Invalid type for 'n': expected an integer, but got a decimal number instead.")]
    [InlineData("""{"model":"gpt-image-2","prompt":"a cat","stream":1}""", "Invalid type for 'stream': expected a boolean, but got an integer instead.")]
    [InlineData("""{"model":"gpt-image-2","prompt":"a cat","stream":"true"}""", "Invalid type for 'stream': expected a boolean, but got a string instead.")]
    [InlineData("""{"model":"gpt-image-2","prompt":"a cat","size":1024}""", "Invalid type for 'size': expected a string, but got an integer instead.")]
    [InlineData("""{"model":"gpt-image-2","prompt":"a cat","quality":true}""", "Invalid type for 'quality': expected a string, but got a boolean instead.")]
    [InlineData("""{"model":"gpt-image-2.6-flare","prompt":"a cat","output_format":"svg","svg":"gpt-5"}""", "Invalid type for 'svg': expected an object, but got a string instead.")]
    [InlineData("""{"model":"gpt-image-2.6-flare","prompt":"a cat","output_format":"gif","frame_duration_ms":"200"}""", "Invalid type for 'frame_duration_ms': expected an integer, but got a string instead.")]
    [InlineData("""{"model":"gpt-image-2","prompt":"a cat","size":"01024x1024"}""", "Invalid size '01024x1024'. Expected WIDTHxHEIGHT, for example '1824x1024'.")]
    [InlineData("""{"model":"gpt-image-2","prompt":"\ud800"}""", "The body is not a JSON object.")]
    [InlineData("""{"model":"gpt-image-2","\ud800":1}""", "The body is not a JSON object.")]
    [InlineData("""["gpt-image-2"]""", "The body is not a JSON object.")]
    [InlineData("""{"model":"gpt-image-2",""", "The body is not a JSON object.")]
    public async Task Refuses_what_is_no_request(string body, string message)
    {
        await using var api = await Api.StartAsync();

        var response = await api.PostAsync("images/generations", body);

        Assert.Equal((400, message), (response.Status, response.Message));
    }

    [Fact]
    public async Task Refuses_text_that_is_no_UTF_8()
    {
        await using var api = await Api.StartAsync();
        using var content = new ByteArrayContent([.. "{\"model\":\"gpt-image-2\",\"prompt\":\""u8, 0xFF, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        var response = await api.SendAsync("images/generations", content);

        Assert.Equal((400, "The body is not a JSON object."), (response.Status, response.Message));
    }

    [Theory]
    [InlineData("\"stream\":\"true\"", "\"size\":\"auto\"", "Invalid type for 'stream': expected a boolean, but got a string instead.")]
    [InlineData("\"stream\":false", "\"action\":\"dance\"", "Invalid value: 'dance'. Supported values are: 'generate', 'edit', and 'auto'.")]
    [InlineData("\"stream\":false", "\"action\":7", "Invalid type for 'tools[0].action': expected a string, but got an integer instead.")]
    [InlineData("\"stream\":false", "\"stream\":true", "Unknown parameter: 'tools[0].stream'.")]
    [InlineData("\"stream\":false", "\"mask\":{\"file_id\":\"file-1\"}", "Unknown parameter: 'tools[0].mask'.")]
    [InlineData("\"stream\":false", "\"input_image_mask\":{}", "Invalid 'tools[0].input_image_mask': expected exactly one of 'image_url' and 'file_id'.")]
    public async Task Refuses_what_is_no_request_for_the_tool(string further, string tool, string message)
    {
        await using var api = await Api.StartAsync();

        var response = await api.PostAsync("responses", $$"""{"model":"gpt-5","input":"a cat",{{further}},"tools":[{"type":"image_generation",{{tool}}}]}""");

        Assert.Equal((400, message), (response.Status, response.Message));
    }

    /// <summary>Each request lacks what the ones after it lack too: the first mistake is the one that is reported.</summary>
    [Fact]
    public async Task Of_several_mistakes_the_first_is_reported_in_the_order_of_the_page()
    {
        await using var api = await Api.StartAsync();
        string[] edits =
        [
            """{"model":"gpt-image-9","image":"x","n":"2","images":[{}]}""",
            """{"model":"gpt-image-2","n":"2","images":[{}],"quality":"hd","style":"vivid"}""",
            """{"model":"gpt-image-2","n":"2","images":[{}],"quality":"hd","image":"x"}""",
            """{"model":"gpt-image-2","n":"2","images":[{}],"quality":"hd"}""",
            """{"model":"gpt-image-2","images":[{}],"quality":"hd"}""",
            """{"model":"gpt-image-2","images":[{}],"quality":"hd","prompt":"a cat"}""",
            """{"model":"gpt-image-2","images":[{}],"prompt":"a cat"}""",
        ];

        var messages = new List<string?>();
        foreach (var edit in edits)
        {
            messages.Add((await api.PostAsync("images/edits", edit)).Message);
        }

        Assert.Equal(
        [
            "The model 'gpt-image-9' does not exist.",
            "Unknown parameter: 'style'.",
            "Unknown parameter: 'image'. For application/json on /v1/images/edits, use 'images' (array).",
            "Invalid type for 'n': expected an integer, but got a string instead.",
            "Missing required parameter: 'prompt'.",
            "Invalid value: 'hd'. Supported values are: 'low', 'medium', 'high', and 'auto'.",
            "Invalid 'images[0]': expected exactly one of 'image_url' and 'file_id'.",
        ], messages);
    }

    [Fact]
    public async Task Refuses_JSON_that_is_nested_too_deeply()
    {
        await using var api = await Api.StartAsync();

        var (open, close) = (new string('[', 10_000), new string(']', 10_000));

        var response = await api.PostAsync("images/generations", $$"""{"model":"gpt-image-2","prompt":"a cat","svg":{{open}}{{close}}}""");

        Assert.Equal((400, "The body is not a JSON object."), (response.Status, response.Message));
    }

    [Fact]
    public async Task Of_a_repeated_key_the_last_value_counts()
    {
        await using var api = await Api.StartAsync();

        var response = await api.PostAsync("images/generations", """{"model":"gpt-image-2","prompt":"a cat","n":99,"n":2}""");

        Assert.Equal(2, response.Body.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_path_is_not_found()
    {
        await using var api = await Api.StartAsync();

        Assert.Equal(404, (await api.PostAsync("chat/completions", "{}")).Status);
    }
}
