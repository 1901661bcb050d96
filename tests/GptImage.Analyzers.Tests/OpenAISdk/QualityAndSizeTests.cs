namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM108 and GIM109 look at what is sent, not at what is written.</summary>
public sealed class QualityAndSizeTests
{
    [Theory]
    [InlineData("GeneratedImageQuality.High", "\"high\"")]
    [InlineData("GeneratedImageQuality.Standard", "\"medium\"")]
    [InlineData("OpenAI.Images.GeneratedImageQuality.High", "\"high\"")]
    [InlineData("\"hd\"", "\"high\"")]
    [InlineData("@\"standard\"", "@\"medium\"")]
    public Task A_quality_becomes_one_that_is_accepted(string before, string after) => FixesAsync("GIM108", $"Quality = {{|GIM108:{before}|}}", $"Quality = {after}");

    [Fact]
    public Task A_finer_quality_than_the_model_has_is_for_a_person_to_lower() => new TestProject()
        .File("/0/C.cs", Code("Quality = {|GIM108:\"xhigh\"|}"), Code("Quality = \"high\""))
        .FixesWhenChosenAsync("GIM108");

    [Theory]
    [InlineData("new GeneratedImageQuality({0})")]
    [InlineData("(GeneratedImageQuality){0}")]
    public Task A_quality_is_read_through_its_conversion(string conversion) =>
        FixesAsync("GIM108", $"Quality = {string.Format(conversion, "{|GIM108:\"hd\"|}")}", $"Quality = {string.Format(conversion, "\"high\"")}");

    [Theory]
    [InlineData("GeneratedImageQuality.HighQuality")]
    [InlineData("GeneratedImageQuality.MediumQuality")]
    [InlineData("GeneratedImageQuality.Auto")]
    [InlineData("\"low\"")]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("Unknown()")]
    public Task An_accepted_quality_is_left_alone(string quality) => ReportsAsync($"Quality = {quality}");

    [Theory]
    [InlineData("{|GIM109:GeneratedImageSize.W512xH512|}", "new GeneratedImageSize(816, 816)")]
    [InlineData("{|GIM109:GeneratedImageSize.W256xH256|}", "new GeneratedImageSize(816, 816)")]
    [InlineData("{|GIM109:new GeneratedImageSize(512, 512)|}", "new GeneratedImageSize(816, 816)")]
    [InlineData("{|GIM109:new GeneratedImageSize(height: 1080, width: 1920)|}", "new GeneratedImageSize(1920, 1088)")]
    [InlineData("{|GIM109:new(1920, 1080)|}", "new(1920, 1088)")]
    [InlineData("{|GIM109:new(Wide, Wide)|}", "new(2880, 2880)")]
    public Task A_size_becomes_the_nearest_that_is_accepted(string before, string after) => FixesAsync("GIM109", $"Size = {before}", $"Size = {after}");

    [Theory]
    [InlineData("GeneratedImageSize.W1792xH1024")]
    [InlineData("GeneratedImageSize.W1024xH1536")]
    [InlineData("GeneratedImageSize.Auto")]
    [InlineData("new GeneratedImageSize(3840, 2160)")]
    [InlineData("new GeneratedImageSize(Number(), 512)")]
    public Task An_accepted_size_is_left_alone(string size) => ReportsAsync($"Size = {size}");

    [Fact]
    public Task Sides_that_only_live_for_the_size_stay() => new TestProject().Strict().File("/0/C.cs",
        """
        class C(ImageClient client)
        {
            void Draw()
            {
                const int side = 512;
                client.GenerateImage("a cat", new() { Size = {|GIM109:new GeneratedImageSize(side, side)|} });
            }
        }
        """).OffersNothingAsync();

    /// <summary>Ways to read a text that is the quality elsewhere too.</summary>
    [Theory]
    [InlineData("Console.WriteLine(quality);")]
    [InlineData("if (quality == prompt) return;")]
    [InlineData("Charge(plan: quality);")]
    public Task A_text_that_means_more_than_the_quality_stays(string use) => MigrationTest.OffersNothingAsync(
        $$"""
        class C(ImageClient client)
        {
            public void Draw(string prompt)
            {
                var quality = {|GIM108:"standard"|};
                {{use}}
                client.GenerateImage(prompt, new() { Quality = quality });
            }

            static void Charge(string plan) => Console.WriteLine(plan);
        }
        """);

    [Fact]
    public Task A_text_that_is_the_quality_of_several_calls_changes_for_all() => MigrationTest.FixesAsync("GIM108",
        """
        class C(ImageClient client)
        {
            private const string Best = {|GIM108:"hd"|};

            public void Draw(string prompt, string quality = Best) => client.GenerateImage(prompt, new() { Quality = quality });
            public void Draft(string prompt) => client.GenerateImage(prompt, new() { Quality = Best });
            public void Again(string prompt) => client.GenerateImage(prompt, new() { Quality = new GeneratedImageQuality(Best) });
        }
        """,
        """
        class C(ImageClient client)
        {
            private const string Best = "high";

            public void Draw(string prompt, string quality = Best) => client.GenerateImage(prompt, new() { Quality = quality });
            public void Draft(string prompt) => client.GenerateImage(prompt, new() { Quality = Best });
            public void Again(string prompt) => client.GenerateImage(prompt, new() { Quality = new GeneratedImageQuality(Best) });
        }
        """);

    [Fact]
    public Task The_style_of_a_using_static_is_kept() => new TestProject().File("/0/C.cs",
        """
        using static OpenAI.Images.GeneratedImageQuality;

        class C(ImageClient client)
        {
            void Draw(bool fine) => client.GenerateImage("a cat", new() { Quality = fine ? {|GIM108:High|} : {|GIM108:Standard|} });
        }
        """,
        """
        using static OpenAI.Images.GeneratedImageQuality;

        class C(ImageClient client)
        {
            void Draw(bool fine) => client.GenerateImage("a cat", new() { Quality = fine ? new GeneratedImageQuality("high") : new GeneratedImageQuality("medium") });
        }
        """).FixesAsync("GIM108");

    [Fact]
    public Task A_mapping_is_fixed_arm_by_arm() => MigrationTest.FixesAsync("GIM108",
        """
        class C(ImageClient client)
        {
            void Draw(string quality) => client.GenerateImage("a cat", new() { Quality = Map(quality) });

            static GeneratedImageQuality? Map(string quality) => quality switch
            {
                "best" => {|GIM108:GeneratedImageQuality.High|},
                "good" => {|GIM108:"standard"|},
                _ => null,
            };
        }
        """,
        """
        class C(ImageClient client)
        {
            void Draw(string quality) => client.GenerateImage("a cat", new() { Quality = Map(quality) });

            static GeneratedImageQuality? Map(string quality) => quality switch
            {
                "best" => new GeneratedImageQuality("high"),
                "good" => "medium",
                _ => null,
            };
        }
        """);

    [Theory]
    [InlineData("gpt-image-2.5-sunburst", "\"xhigh\"")]
    [InlineData("dall-e-3-hd", "\"hd\"")]
    public Task Each_model_has_its_own_qualities(string model, string quality) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            void Draw(string key) => new ImageClient("{{model}}", key).GenerateImage("a cat", new() { Quality = {{quality}} });
        }
        """);

    [Fact]
    public Task What_the_target_accepts_needs_no_fix_of_its_own() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            void Draw(string key) => new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a cat", new() { Size = GeneratedImageSize.W1792xH1024 });
        }
        """,
        """
        class C
        {
            void Draw(string key) => new ImageClient("gpt-image-2", key).GenerateImage("a cat", new() { Size = GeneratedImageSize.W1792xH1024 });
        }
        """);

    private static Task ReportsAsync(string parameter) => MigrationTest.ReportsAsync(Code(parameter));

    private static Task FixesAsync(string key, string before, string after) => MigrationTest.FixesAsync(key, Code(before), Code(after));

    private static string Code(string parameter) =>
        $$"""
        class C
        {
            private const int Wide = 4096;

            void Draw(string key) => new ImageClient("gpt-image-2", key).GenerateImage("a cat", new ImageGenerationOptions { {{parameter}} });

            static int Number() => DateTime.Now.Hour;

            static GeneratedImageQuality? Unknown() => (GeneratedImageQuality?)Environment.GetEnvironmentVariable("QUALITY");
        }
        """;
}
