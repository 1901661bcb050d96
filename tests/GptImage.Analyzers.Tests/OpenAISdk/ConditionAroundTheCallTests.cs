namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>A condition around model and parameters together keeps neither from the other: the call is made with the new model, whatever the condition is called.</summary>
public sealed class ConditionAroundTheCallTests
{
    [Theory]
    [InlineData("if (useLegacyModel)")]
    [InlineData("if (!isGptImage)")]
    [InlineData("while (isDallE)")]
    public Task Parameters_go_with_the_model_inside(string condition) => MigrationTest.FixesAsync("GIM001",
        $$"""
        class C
        {
            void Edit(bool useLegacyModel, bool isGptImage, bool isDallE, string key, Stream photo)
            {
                {{condition}}
                {
                    var client = new ImageClient({|GIM001:"gpt-image-1"|}, key);
                    client.GenerateImageEdit(photo, "photo.png", "a hat", new ImageEditOptions { InputFidelity = ImageInputFidelity.High });
                }
            }
        }
        """,
        $$"""
        class C
        {
            void Edit(bool useLegacyModel, bool isGptImage, bool isDallE, string key, Stream photo)
            {
                {{condition}}
                {
                    var client = new ImageClient("gpt-image-2", key);
                    client.GenerateImageEdit(photo, "photo.png", "a hat", new ImageEditOptions { });
                }
            }
        }
        """);

    [Fact]
    public Task An_early_return_before_the_model_says_nothing() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            void Edit(bool isDallE, string key, Stream photo)
            {
                if (!isDallE)
                {
                    return;
                }

                var client = new ImageClient({|GIM001:"dall-e-2"|}, key);
                var options = new ImageEditOptions { ResponseFormat = GeneratedImageFormat.Bytes };
                client.GenerateImageEdit(photo, "photo.png", "a hat", options);
            }
        }
        """,
        """
        class C
        {
            void Edit(bool isDallE, string key, Stream photo)
            {
                if (!isDallE)
                {
                    return;
                }

                var client = new ImageClient("gpt-image-2", key);
                var options = new ImageEditOptions { };
                client.GenerateImageEdit(photo, "photo.png", "a hat", options);
            }
        }
        """);

    [Fact]
    public Task A_condition_around_the_parameter_alone_still_counts() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            void Draw(bool isDallE, string key)
            {
                var client = new ImageClient({|GIM001:"gpt-image-1"|}, key);
                var options = new ImageGenerationOptions();
                if (isDallE)
                {
                    options.Style = GeneratedImageStyle.Vivid;
                }

                client.GenerateImage("a fox", options);
            }
        }
        """,
        """
        class C
        {
            void Draw(bool isDallE, string key)
            {
                var client = new ImageClient("gpt-image-2", key);
                var options = new ImageGenerationOptions();
                if (isDallE)
                {
                    options.Style = GeneratedImageStyle.Vivid;
                }

                client.GenerateImage("a fox", options);
            }
        }
        """);
}
