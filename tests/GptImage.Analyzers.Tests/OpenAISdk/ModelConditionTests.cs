namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>Code that asks which model it has is believed where its answer can be read, and left alone where not.</summary>
public sealed class ModelConditionTests
{
    /// <summary>What stands under them is sent with the id and not with the target: the picture would be another one.</summary>
    [Theory]
    [InlineData("model == \"gpt-image-1\"")]
    [InlineData("model is \"gpt-image-1\" or \"gpt-image-1.5\"")]
    [InlineData("model.StartsWith(\"gpt-image-1\")")]
    [InlineData("string.Equals(model, \"gpt-image-1\", StringComparison.Ordinal)")]
    [InlineData("!model.StartsWith(\"gpt-image-2\")")]
    [InlineData("TakesTransparency(model)")]
    [InlineData("fine && TakesTransparency(model)")]
    public Task A_condition_that_the_target_answers_otherwise_is_a_decision(string condition) => ReportsAsync("{|GIM002:\"gpt-image-1\"|}",
        $"if ({condition}) options.Background = GeneratedImageBackground.Transparent;");

    /// <summary>It does not look at this id.</summary>
    [Fact]
    public Task A_condition_on_old_models_keeps_its_code_from_the_new() => ReportsAsync("{|GIM001:\"gpt-image-1\"|}",
        "if (IsLegacyModel()) options.Background = GeneratedImageBackground.Transparent;");

    /// <summary>Conditions that the target meets, or may meet.</summary>
    [Theory]
    [InlineData("IsGptImage(model)")]
    [InlineData("model.StartsWith(\"gpt-image\")")]
    [InlineData("model != \"dall-e-3\"")]
    [InlineData("!model.Contains(\"dall-e\")")]
    [InlineData("model == \"gpt-image-2\"")]
    [InlineData("SupportsTransparency()")]
    [InlineData("TakesTransparency(model) || fine")]
    [InlineData("viewModel is not null")]
    [InlineData("model == Model")]
    [InlineData("!prompt.Contains(\"image\")")]
    [InlineData("useLegacyStorage")]
    public Task A_condition_that_the_target_may_meet_is_a_decision(string condition) => ReportsAsync("{|GIM002:\"gpt-image-1\"|}",
        $"if ({condition}) options.Background = GeneratedImageBackground.Transparent;");

    [Theory]
    [InlineData("if (model.StartsWith(\"dall-e\")) { options.Style = GeneratedImageStyle.Vivid; } else { options.Background = GeneratedImageBackground.Transparent; }")]
    [InlineData("switch (model) { case \"dall-e-3\": options.Style = GeneratedImageStyle.Vivid; break; default: options.Background = GeneratedImageBackground.Transparent; break; }")]
    [InlineData("options.Background = model.StartsWith(\"dall-e\") ? null : GeneratedImageBackground.Transparent;")]
    public Task The_other_branch_is_the_targets(string statements) => ReportsAsync("{|GIM002:\"gpt-image-1\"|}", statements);

    [Theory]
    [InlineData("if (model.StartsWith(\"gpt-image-1\")) { options.Background = GeneratedImageBackground.Transparent; } else { options.Size = GeneratedImageSize.W1024xH1024; }")]
    [InlineData("switch (model) { case \"gpt-image-1\": case \"gpt-image-1.5\": options.Background = \"transparent\"; break; }")]
    [InlineData("options.Background = model switch { \"gpt-image-1\" => \"transparent\", _ => null };")]
    [InlineData("if (model.StartsWith(\"gpt-image-2\")) { client.GenerateImage(\"a cat\"); return; } options.Background = \"transparent\";")]
    public Task The_old_models_branch_is_not_and_that_is_a_decision(string statements) => ReportsAsync("{|GIM002:\"gpt-image-1\"|}", statements);

    /// <summary>Guarded for a model that takes what is under the guard: the guard works, or the call would fail today.</summary>
    [Theory]
    [InlineData("if (SupportsResponseFormat()) options.ResponseFormat = GeneratedImageFormat.Bytes;")]
    [InlineData("if (!IsGptImage(model)) { options.ResponseFormat = GeneratedImageFormat.Bytes; options.Style = GeneratedImageStyle.Natural; }")]
    [InlineData("if (IsGptImage(model)) options.OutputFileFormat = \"webp\"; else options.ResponseFormat = GeneratedImageFormat.Bytes;")]
    [InlineData("options.Quality = IsGptImage(model) ? \"high\" : GeneratedImageQuality.High;")]
    public Task What_the_old_model_refuses_is_kept_from_it_already(string statements) => ReportsAsync("{|GIM001:\"gpt-image-1\"|}", statements);

    [Fact]
    public Task Guarded_code_is_not_reported() => MigrationTest.ReportsAsync(
        """
        class C(ImageClient client, string model)
        {
            void Draw()
            {
                var options = new ImageGenerationOptions();
                if (model.SupportsStyle())
                {
                    options.Style = GeneratedImageStyle.Vivid;
                }

                if (model.StartsWith("dall-e"))
                {
                    options.ResponseFormat = GeneratedImageFormat.Uri;
                }

                client.GenerateImage("a cat", options);
            }
        }

        static class Models
        {
            public static bool SupportsStyle(this string model) => Environment.GetEnvironmentVariable(model) != null;
        }
        """);

    [Fact]
    public Task A_value_for_the_target_is_judged() => MigrationTest.FixesAsync("GIM108",
        """
        class C(ImageClient client)
        {
            void Draw(string model) => client.GenerateImage("a cat", new() { Quality = model.StartsWith("gpt-image") ? {|GIM108:"hd"|} : "standard" });
        }
        """,
        """
        class C(ImageClient client)
        {
            void Draw(string model) => client.GenerateImage("a cat", new() { Quality = model.StartsWith("gpt-image") ? "high" : "standard" });
        }
        """);

    /// <summary>Ids in conditions are reported too, elsewhere.</summary>
    private static readonly (string, string)[] IdsInConditions = [("dotnet_diagnostic.GIM005.severity", "none"), ("dotnet_diagnostic.GIM008.severity", "none")];

    private static Task ReportsAsync(string id, string statements) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            const string Model = {{id}};

            public void Draw(string key, bool fine, bool useLegacyStorage, string prompt, object viewModel, string model = Model)
            {
                var client = new ImageClient(model, key);
                var options = new ImageGenerationOptions();
                {{statements}}
                client.GenerateImage("a logo", options);
            }

            static bool TakesTransparency(string model) => model is "gpt-image-1" or "gpt-image-1-mini";
            static bool IsGptImage(string model) { return model.StartsWith("gpt-image-"); }
            static bool IsLegacyModel() => DateTime.Now.Year < 2026;
            static bool SupportsTransparency() => DateTime.Now.Year < 2026;
            static bool SupportsResponseFormat() => DateTime.Now.Year < 2026;
        }
        """,
        IdsInConditions);
}
