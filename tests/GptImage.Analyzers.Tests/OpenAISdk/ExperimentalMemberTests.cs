namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>Members marked OPENAI001 are errors in a project that has not opted in: no fix brings one in.</summary>
public sealed class ExperimentalMemberTests
{
    [Fact]
    public Task Stable_code_stays_stable() => new TestProject().Strict().File("/0/C.cs",
        """
        class C
        {
            private readonly ImageClient _client = new({|GIM001:"dall-e-3"|}, "key");

            public GeneratedImage Draw(bool wide) => _client.GenerateImage("a cat", new ImageGenerationOptions
            {
                Quality = wide ? GeneratedImageQuality.High : GeneratedImageQuality.Standard,
                Size = wide ? GeneratedImageSize.W1792xH1024 : {|GIM109:GeneratedImageSize.W512xH512|},
                Style = GeneratedImageStyle.Vivid,
                ResponseFormat = GeneratedImageFormat.Bytes,
            });
        }
        """,
        """
        class C
        {
            private readonly ImageClient _client = new("gpt-image-2", "key");

            public GeneratedImage Draw(bool wide) => _client.GenerateImage("a cat", new ImageGenerationOptions
            {
                Quality = wide ? new GeneratedImageQuality("high") : new GeneratedImageQuality("medium"),
                Size = wide ? GeneratedImageSize.W1792xH1024 : new GeneratedImageSize(816, 816),
            });
        }
        """).FixesAsync("GIM001");

    [Fact]
    public Task Every_rule_keeps_to_stable_members() => new TestProject().Strict().File("/0/C.cs",
        """
        class C(ImageClient client)
        {
            public GeneratedImage Draw()
            {
                var options = new ImageGenerationOptions { Quality = {|GIM108:GeneratedImageQuality.High|} };
                options.Quality = {|GIM108:GeneratedImageQuality.Standard|};
                return client.GenerateImage("a cat", options);
            }
        }
        """,
        """
        class C(ImageClient client)
        {
            public GeneratedImage Draw()
            {
                var options = new ImageGenerationOptions { Quality = "high" };
                options.Quality = "medium";
                return client.GenerateImage("a cat", options);
            }
        }
        """).FixesAsync("GIM108");

    [Fact]
    public Task A_format_is_added_where_the_project_has_opted_in() => new TestProject().Strict().File("/0/C.cs",
        """
        class C(ImageClient client)
        {
            public GeneratedImage Draw()
            {
                var options = new ImageGenerationOptions();
        #pragma warning disable OPENAI001
                {|GIM101:options.OutputCompressionFactor = 80|};
        #pragma warning restore OPENAI001
                return client.GenerateImage("a cat", options);
            }
        }
        """,
        """
        class C(ImageClient client)
        {
            public GeneratedImage Draw()
            {
                var options = new ImageGenerationOptions();
        #pragma warning disable OPENAI001
                options.OutputCompressionFactor = 80;
                options.OutputFileFormat = "jpeg";
        #pragma warning restore OPENAI001
                return client.GenerateImage("a cat", options);
            }
        }
        """).FixesWhenChosenAsync("GIM101.use-jpeg");
}
