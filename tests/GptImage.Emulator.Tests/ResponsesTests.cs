using System.Text.Json;

namespace GptImage.Emulator.Tests;

/// <summary>The Responses API with the image tool.</summary>
public sealed class ResponsesTests
{
    [Fact]
    public async Task A_response_repeats_what_was_asked()
    {
        await using var api = await Api.StartAsync();

        var told = (await api.PostAsync("responses", """
            {"model":"gpt-5","input":"a cat","temperature":0.2,"top_p":0.5,"instructions":"Be brief.","metadata":{"a":"b"},"parallel_tool_calls":false,
             "tool_choice":{"type":"image_generation"},"tools":[{"type":"image_generation","size":"1024x1024"}]}
            """)).Body;
        var silent = (await api.PostAsync("responses", """{"model":"gpt-5","input":"a cat","tools":[{"type":"image_generation"}]}""")).Body;

        Assert.Equal((0.2, 0.5, false), (told.GetProperty("temperature").GetDouble(), told.GetProperty("top_p").GetDouble(), told.GetProperty("parallel_tool_calls").GetBoolean()));
        Assert.Equal("Be brief.", told.GetProperty("instructions").GetString());
        Assert.Equal("b", told.GetProperty("metadata").GetProperty("a").GetString());
        Assert.Equal("image_generation", told.GetProperty("tool_choice").GetProperty("type").GetString());
        Assert.Equal("1024x1024", told.GetProperty("tools")[0].GetProperty("size").GetString());
        Assert.Equal((1, 1, "auto"), (silent.GetProperty("temperature").GetDouble(), silent.GetProperty("top_p").GetDouble(), silent.GetProperty("tool_choice").GetString()));
        Assert.Equal(JsonValueKind.Null, silent.GetProperty("instructions").ValueKind);
    }

    [Theory]
    [InlineData("""{"file_id":"file-1"}""", "mask: elsewhere")]
    [InlineData("""{"image_url":"https://pictures.example/mask.png"}""", "mask: elsewhere")]
    public async Task The_tool_takes_a_mask_under_its_own_name(string mask, string noted)
    {
        await using var api = await Api.StartAsync();

        var response = await api.PostAsync("responses", $$"""{"model":"gpt-5","input":"a cat","tools":[{"type":"image_generation","action":"edit","input_image_mask":{{mask}}}]}""");

        Assert.Equal(200, response.Status);
        Assert.Contains(noted, api.Emulator.Calls[0].Images);
    }
}
