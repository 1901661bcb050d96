namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>The image generation tool of the Responses API names its model and its parameters itself.</summary>
public sealed class ImageGenerationToolTests
{
    /// <summary>Ways to make a tool of a model <c>{0}</c> that is given an input fidelity.</summary>
    [Theory]
    [InlineData("ResponseTool.CreateImageGenerationTool({0}, inputFidelity: ImageGenerationToolInputFidelity.High)", "ResponseTool.CreateImageGenerationTool({0})")]
    [InlineData(
        "ResponseTool.CreateImageGenerationTool(inputFidelity: \"high\", quality: ImageGenerationToolQuality.High, model: {0})",
        "ResponseTool.CreateImageGenerationTool(quality: ImageGenerationToolQuality.High, model: {0})")]
    [InlineData(
        "ResponseTool.CreateImageGenerationTool({0}, null, null, null, null, null, null, ImageGenerationToolInputFidelity.High, null, 2)",
        "ResponseTool.CreateImageGenerationTool({0}, null, null, null, null, null, null, null, null, 2)")]
    [InlineData(
        "new ImageGenerationTool {{ Model = {0}, InputFidelity = ImageGenerationToolInputFidelity.High, PartialImageCount = 2 }}",
        "new ImageGenerationTool {{ Model = {0}, PartialImageCount = 2 }}")]
    [InlineData("new() {{ Model = {0}, InputFidelity = \"low\" }}", "new() {{ Model = {0} }}")]
    public Task The_id_is_replaced_with_what_goes_with_it(string before, string after)
    {
        const string Code = "class C {{ ImageGenerationTool Tool() => {0}; }}";
        return MigrationTest.FixesAsync("GIM001",
            string.Format(Code, string.Format(before, "{|GIM001:\"gpt-image-1\"|}")),
            string.Format(Code, string.Format(after, "\"gpt-image-2\"")));
    }

    /// <summary>Ways to make a tool whose parameters are assigned later.</summary>
    [Theory]
    [InlineData("ResponseTool.CreateImageGenerationTool({0})", "")]
    [InlineData("new ImageGenerationTool {{ Model = {0} }}", "")]
    [InlineData("new ImageGenerationTool()", "tool.Model = {0};")]
    [InlineData("Create()", "")]
    public Task Later_assignments_count(string creation, string statement)
    {
        return MigrationTest.FixesAsync("GIM001", Code("{|GIM001:\"gpt-image-1.5\"|}", "tool.InputFidelity = ImageGenerationToolInputFidelity.High;\n"), Code("\"gpt-image-2\"", ""));

        string Code(string id, string fidelity) =>
            $$"""
            class C
            {
                ResponseTool Tool()
                {
                    var tool = {{string.Format(creation, id)}};
                    {{fidelity}}tool.Size = ImageGenerationToolSize.W1024xH1024;
                    {{string.Format(statement, id)}}
                    return tool;
                }

                static ImageGenerationTool Create() => new() { Model = {{(creation == "Create()" ? id : "\"gpt-image-2\"")}} };
            }
            """.Replace("High;\n", "High; ");
    }

    [Fact]
    public Task Transparency_is_a_decision_wherever_it_is_set() => MigrationTest.ReportsAsync(
        """
        class C
        {
            ResponseTool Logo()
            {
                var tool = Create();
                tool.Background = ImageGenerationToolBackground.Transparent;
                return tool;
            }

            static ImageGenerationTool Create() => ResponseTool.CreateImageGenerationTool({|GIM002:"gpt-image-1"|});
        }
        """);

    [Fact]
    public Task High_is_high_here() => MigrationTest.ReportsAsync(
        """
        class C
        {
            ResponseTool Tool() => ResponseTool.CreateImageGenerationTool(
                "gpt-image-2", ImageGenerationToolQuality.High, ImageGenerationToolSize.W1024xH1024, ImageGenerationToolOutputFileFormat.Jpeg, 80);
        }
        """);

    [Theory]
    [InlineData("GIM108", "quality: {|GIM108:\"hd\"|}", "quality: \"high\"")]
    [InlineData("GIM109", "size: {|GIM109:new(512, 512)|}", "size: new(816, 816)")]
    [InlineData("GIM101", "{|GIM101:outputCompressionFactor: 80|}, partialImageCount: 1", "partialImageCount: 1")]
    [InlineData("GIM103", "outputFileFormat: \"jpeg\", background: {|GIM103:\"transparent\"|}", "outputFileFormat: \"png\", background: \"transparent\"")]
    [InlineData("GIM106", "{|GIM106:inputFidelity: \"low\"|}, partialImageCount: 1", "partialImageCount: 1")]
    public Task The_rules_hold_for_its_arguments(string id, string before, string after)
    {
        const string Code = "class C {{ ResponseTool Tool() => ResponseTool.CreateImageGenerationTool(\"gpt-image-2.5-flare\", {0}); }}";
        return MigrationTest.FixesAsync(id, string.Format(Code, before), string.Format(Code, after));
    }

    [Theory]
    [InlineData("\"gpt-image-2\", {|GIM101:outputCompressionFactor: 80|}", "\"gpt-image-2\", outputCompressionFactor: 80, outputFileFormat: \"jpeg\"")]
    [InlineData("\"gpt-image-2\", null, null, null, {|GIM101:80|}, null", null)]
    [InlineData("\"gpt-image-2\", outputFileFormat: null, {|GIM101:outputCompressionFactor: 80|}", null)]
    public async Task A_format_is_added_only_where_it_can_stand(string before, string? after)
    {
        const string Code = "using OpenAI.Responses; class C {{ ResponseTool Tool() => ResponseTool.CreateImageGenerationTool({0}); }}";
        if (after is not null)
        {
            await new TestProject().File("/0/C.cs", string.Format(Code, before), string.Format(Code, after)).FixesWhenChosenAsync("GIM101.use-jpeg");
        }
        else
        {
            await new TestProject().File("/0/C.cs", string.Format(Code, before)).OffersNothingAsync("GIM101.use-jpeg");
        }
    }

    [Fact]
    public Task A_tool_without_a_model_leaves_it_to_the_service() => MigrationTest.ReportsAsync(
        """
        class C
        {
            ResponseTool Tool() => new ImageGenerationTool { Background = ImageGenerationToolBackground.Transparent, {|GIM106:InputFidelity = "high"|} };
        }
        """);
}
