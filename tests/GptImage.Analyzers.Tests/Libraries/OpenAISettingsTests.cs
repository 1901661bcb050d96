namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>The official package beyond clients and options: settings, patches, JSON that is read into options, streams.</summary>
public sealed class OpenAISettingsTests
{
    [Theory]
    [InlineData("new ImageClient(new ImageClientSettings { Model = MODEL })")]
    [InlineData("new ImageClient(settings: new() { Model = MODEL, Options = new OpenAIClientOptions() })")]
    public Task Settings_name_the_model(string client) => MigrationTest.FixesAsync("GIM001",
        InMethod($"await {client.Replace("MODEL", "{|GIM001:\"gpt-image-1\"|}")}.GenerateImageEditAsync(photo, \"photo.png\", \"a hat\", new ImageEditOptions {{ InputFidelity = \"high\" }});"),
        InMethod($"await {client.Replace("MODEL", "\"gpt-image-2\"")}.GenerateImageEditAsync(photo, \"photo.png\", \"a hat\", new ImageEditOptions {{ }});"));

    [Fact]
    public Task Settings_may_be_filled_later() => MigrationTest.ReportsAsync(InMethod(
        """
        var settings = new ImageClientSettings();
        settings.Model = {|GIM002:"gpt-image-1"|};
        await new ImageClient(settings).GenerateImageAsync("a cat", new ImageGenerationOptions { Background = "transparent" });
        """));

    [Theory]
    [InlineData("https://x.openai.azure.com/openai/v1/", "GIM004")]
    [InlineData("https://api.example.com/v1/", "GIM005")]
    public Task Settings_hold_the_endpoint(string url, string rule) => MigrationTest.ReportsAsync(InMethod(
        $$"""await new ImageClient(new ImageClientSettings { Model = {|{{rule}}:"gpt-image-1"|}, Options = new() { Endpoint = new Uri("{{url}}") } }).GenerateImageAsync("a cat", new ImageGenerationOptions { Background = "transparent" });"""));

    [Fact]
    public Task A_tool_may_be_patched() => MigrationTest.FixesAsync("GIM001",
        InMethod(
            """
            var tool = new ImageGenerationTool { Quality = "high" };
            tool.Patch.Set("$.model"u8, {|GIM001:"gpt-image-1.5"|});
            tool.Patch.Set("$.input_fidelity"u8, "high");
            """),
        InMethod(
            """
            var tool = new ImageGenerationTool { Quality = "high" };
            tool.Patch.Set("$.model"u8, "gpt-image-2");
            """));

    [Theory]
    [InlineData("\"$.background\"u8, \"transparent\"")]
    [InlineData("path, \"transparent\"")]
    [InlineData("path, value")]
    public Task A_patch_may_set_what_is_refused(string patch) => MigrationTest.ReportsAsync(InMethod(
        $$"""
        ReadOnlySpan<byte> path = File.ReadAllBytes("path");
        var value = Console.ReadLine();
        var tool = new ImageGenerationTool { Model = {|GIM002:"gpt-image-1"|} };
        tool.Patch.Set({{patch}});
        """).Replace("async Task", "void").Replace("await Task.CompletedTask;", ""));

    [Fact]
    public Task Options_that_are_read_from_JSON_hold_the_model() => MigrationTest.OffersNothingAsync(InMethod(
        """
        var options = System.ClientModel.Primitives.ModelReaderWriter.Read<ImageGenerationOptions>(BinaryData.FromString("{\"background\":\"transparent\"}"));
        await new ImageClient({|GIM002:"gpt-image-1"|}, "key").GenerateImageAsync("a cat", options);
        """));

    [Fact]
    public Task A_stream_is_asked_for_in_the_body() => MigrationTest.FixesAsync("GIM001",
        InMethod("""await new ImageClient("gpt-image-2", "key").GenerateImagesStreamingAsync(BinaryContent.Create(BinaryData.FromString("{\"model\":\"{|GIM001:gpt-image-1|}\",\"prompt\":\"a cat\",\"stream\":true}")));"""),
        InMethod("""await new ImageClient("gpt-image-2", "key").GenerateImagesStreamingAsync(BinaryContent.Create(BinaryData.FromString("{\"model\":\"gpt-image-2\",\"prompt\":\"a cat\",\"stream\":true}")));"""));

    private static string InMethod(string statements) =>
        $$"""
        class C
        {
            async Task DrawAsync(Stream photo)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
                await Task.CompletedTask;
            }
        }
        """;
}
