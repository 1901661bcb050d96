namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>Fixes come to the same end in whatever order they are made.</summary>
public sealed class StabilityTests
{
    private const string Before =
        """
        class C(string key)
        {
            private readonly ImageClient _client = new({|GIM001:"gpt-image-1"|}, key);

            public void Draw(bool wide)
            {
                var options = new ImageGenerationOptions
                {
                    Quality = {|GIM108:GeneratedImageQuality.High|},
                    Size = wide ? GeneratedImageSize.W1792xH1024 : {|GIM109:GeneratedImageSize.W512xH512|},
                    {|GIM107:ResponseFormat = GeneratedImageFormat.Bytes|},
                };
                {|GIM107:options.Style = GeneratedImageStyle.Natural|};
                {|GIM101:options.OutputCompressionFactor = 50|};
                _client.GenerateImage("a cat", options);
            }
        }
        """;

    private const string After =
        """
        class C(string key)
        {
            private readonly ImageClient _client = new("gpt-image-2", key);

            public void Draw(bool wide)
            {
                var options = new ImageGenerationOptions
                {
                    Quality = "high",
                    Size = wide ? GeneratedImageSize.W1792xH1024 : new GeneratedImageSize(816, 816),
                };
                _client.GenerateImage("a cat", options);
            }
        }
        """;

    /// <summary>What each rule does when it comes first.</summary>
    [Theory]
    [InlineData("GIM108", "{|GIM108:GeneratedImageQuality.High|}", "\"high\"")]
    [InlineData("GIM109", "{|GIM109:GeneratedImageSize.W512xH512|}", "new GeneratedImageSize(816, 816)")]
    [InlineData("GIM101", "        {|GIM101:options.OutputCompressionFactor = 50|};\n", "")]
    [InlineData("GIM107", "            {|GIM107:ResponseFormat = GeneratedImageFormat.Bytes|},\n", "", "        {|GIM107:options.Style = GeneratedImageStyle.Natural|};\n", "")]
    public async Task Every_order_comes_to_the_same_end(string first, params string[] changes)
    {
        var between = Before;
        for (var i = 0; i < changes.Length; i += 2)
        {
            between = between.Replace(changes[i], changes[i + 1]);
        }

        await new TestProject().File("/0/C.cs", Before, between).FixesAsync(first);
        await new TestProject().File("/0/C.cs", between, After).FixesAsync("GIM001");
    }

    [Fact]
    public Task The_model_brings_everything_with_it() => new TestProject().File("/0/C.cs", Before, After).FixesAsync("GIM001");

    [Fact]
    public Task Many_in_one_file_are_fixed_at_once() => MigrationTest.FixesAsync("GIM107",
        """
        class C(ImageClient client)
        {
            void A() => client.GenerateImage("a", new() { {|GIM107:Style = "vivid"|}, EndUserId = "a" });
            void B() => client.GenerateImage("b", new() { EndUserId = "b", {|GIM107:Style = "vivid"|} });
            void C1() => client.GenerateImage("c", new() { {|GIM107:Style = "vivid"|}, {|GIM107:ResponseFormat = "url"|} });
            void D() => client.GenerateImageEdit("d.png", "d", new() { {|GIM107:ResponseFormat = "url"|} });
            void E()
            {
                var options = new ImageGenerationOptions();
                {|GIM107:options.Style = "vivid"|};
                {|GIM107:options.ResponseFormat = "b64_json"|};
                client.GenerateImage("e", options);
            }
        }
        """,
        """
        class C(ImageClient client)
        {
            void A() => client.GenerateImage("a", new() { EndUserId = "a" });
            void B() => client.GenerateImage("b", new() { EndUserId = "b" });
            void C1() => client.GenerateImage("c", new() { });
            void D() => client.GenerateImageEdit("d.png", "d", new() { });
            void E()
            {
                var options = new ImageGenerationOptions();
                client.GenerateImage("e", options);
            }
        }
        """);

    [Fact]
    public Task Many_models_in_one_file_are_fixed_at_once() => MigrationTest.FixesAsync("GIM001",
        """
        class C(OpenAIClient openAI)
        {
            ImageClient A() => openAI.GetImageClient({|GIM001:"gpt-image-1"|});
            ImageClient B() => openAI.GetImageClient({|GIM001:"gpt-image-1"|});
            ImageClient C1() => openAI.GetImageClient({|GIM001:"gpt-image-1-mini"|});
            ImageClient D() => openAI.GetImageClient({|GIM001:"gpt-image-1.5"|});
            ImageClient E() => openAI.GetImageClient({|GIM001:"dall-e-3"|});
            ImageClient F() => openAI.GetImageClient("gpt-image-2");
            ImageClient G(bool mini) => openAI.GetImageClient(mini ? {|GIM001:"gpt-image-1-mini"|} : {|GIM001:"gpt-image-1.5"|});
        }
        """,
        """
        class C(OpenAIClient openAI)
        {
            ImageClient A() => openAI.GetImageClient("gpt-image-2");
            ImageClient B() => openAI.GetImageClient("gpt-image-2");
            ImageClient C1() => openAI.GetImageClient("gpt-image-2");
            ImageClient D() => openAI.GetImageClient("gpt-image-2");
            ImageClient E() => openAI.GetImageClient("gpt-image-2");
            ImageClient F() => openAI.GetImageClient("gpt-image-2");
            ImageClient G(bool mini) => openAI.GetImageClient(mini ? "gpt-image-2" : "gpt-image-2");
        }
        """);
}
