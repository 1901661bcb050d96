namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>Options of several calls change only if each of the calls is better for it, or none the worse.</summary>
public sealed class SharedOptionsTests
{
    [Fact]
    public Task A_current_call_that_refuses_the_same_agrees() => MigrationTest.FixesAsync("GIM001",
        """
        class C(string key)
        {
            private readonly ImageClient _old = new({|GIM001:"gpt-image-1"|}, key);
            private readonly ImageClient _new = new("gpt-image-2", key);

            void Edit()
            {
                var options = new ImageEditOptions { {|GIM106:InputFidelity = ImageInputFidelity.High|} };
                _old.GenerateImageEdit("a.png", "a hat", options);
                _new.GenerateImageEdit("a.png", "a hat", options);
            }
        }
        """,
        """
        class C(string key)
        {
            private readonly ImageClient _old = new("gpt-image-2", key);
            private readonly ImageClient _new = new("gpt-image-2", key);

            void Edit()
            {
                var options = new ImageEditOptions { };
                _old.GenerateImageEdit("a.png", "a hat", options);
                _new.GenerateImageEdit("a.png", "a hat", options);
            }
        }
        """);

    [Fact]
    public Task What_another_model_accepts_stays() => MigrationTest.OffersNothingAsync(
        """
        class C(string key)
        {
            private readonly ImageClient _fine = new("gpt-image-2.5-sunburst", key);
            private readonly ImageClient _plain = new("gpt-image-2", key);

            void Draw()
            {
                var options = new ImageGenerationOptions { Quality = {|GIM108:"xhigh"|} };
                _fine.GenerateImage("a cat", options);
                _plain.GenerateImage("a cat", options);
            }
        }
        """);

    [Fact]
    public Task A_parameter_that_the_other_model_takes_holds_the_migration_back() => MigrationTest.OffersNothingAsync(
        """
        class C(string key)
        {
            private readonly ImageClient _old = new({|GIM002:"dall-e-3"|}, key);
            private readonly ImageClient _gateway = new("gpt-image-2-all", key);

            void Draw()
            {
                var options = new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Uri };
                _old.GenerateImage("a cat", options);
                _gateway.GenerateImage("a cat", options);
            }
        }
        """);

    [Fact]
    public Task Two_legacy_models_move_one_by_one() => MigrationTest.FixesAsync("GIM001",
        """
        class C(string key, bool cheap)
        {
            private readonly ImageClient _client = cheap ? new({|GIM001:"gpt-image-1-mini"|}, key) : new({|GIM001:"dall-e-3"|}, key);

            void Draw() => _client.GenerateImage("a cat", new ImageGenerationOptions
            {
                Quality = {|GIM108:GeneratedImageQuality.High|},
                {|GIM107:Style = GeneratedImageStyle.Vivid|},
            });
        }
        """,
        """
        class C(string key, bool cheap)
        {
            private readonly ImageClient _client = cheap ? new("gpt-image-2", key) : new("gpt-image-2", key);

            void Draw() => _client.GenerateImage("a cat", new ImageGenerationOptions
            {
                Quality = "high",
            });
        }
        """);

    [Fact]
    public Task A_value_that_two_parameters_share_is_one_decision() => MigrationTest.FixesAsync("GIM108",
        """
        class C(ImageClient client)
        {
            private static readonly GeneratedImageQuality Best = {|GIM108:GeneratedImageQuality.High|};

            void Draw() => client.GenerateImage("a cat", new() { Quality = Best });
            void Draft() => client.GenerateImage("a cat", new() { Quality = Best, EndUserId = "me" });
        }
        """,
        """
        class C(ImageClient client)
        {
            private static readonly GeneratedImageQuality Best = new GeneratedImageQuality("high");

            void Draw() => client.GenerateImage("a cat", new() { Quality = Best });
            void Draft() => client.GenerateImage("a cat", new() { Quality = Best, EndUserId = "me" });
        }
        """);
}
