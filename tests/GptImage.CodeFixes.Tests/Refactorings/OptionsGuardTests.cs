using GptImage.CodeFixes.Refactorings;

namespace GptImage.CodeFixes.Tests.Refactorings;

/// <summary>Clients of the official SDK.</summary>
public sealed class OptionsGuardTests
{
    [Fact]
    public Task A_key_becomes_a_credential_and_options_follow() => ChangesAsync(
        """
        using OpenAI.Images;

        class C
        {
            ImageClient Create(string model, string key) => new [||]ImageClient(model, key); // the model is configured
        }
        """,
        """
        using System.ClientModel;
        using GptImage.Client;
        using OpenAI;
        using OpenAI.Images;

        class C
        {
            ImageClient Create(string model, string key) => new ImageClient(model, new ApiKeyCredential(key), new OpenAIClientOptions().UseGptImageCompatibility()); // the model is configured
        }
        """);

    [Fact]
    public Task A_client_that_learns_its_models_later() => ChangesAsync(
        """
        using GptImage.Client;
        using OpenAI;
        using System.ClientModel;

        var client = new [||]OpenAIClient(Environment.GetEnvironmentVariable("KEY")!);
        var images = client.GetImageClient(args[0]);
        """,
        """
        using GptImage.Client;
        using OpenAI;
        using System.ClientModel;

        var client = new OpenAIClient(new ApiKeyCredential(Environment.GetEnvironmentVariable("KEY")!), new OpenAIClientOptions().UseGptImageCompatibility());
        var images = client.GetImageClient(args[0]);
        """);

    [Theory]
    [InlineData("new [||]ImageClient(model, credential)", "new ImageClient(model, credential, new OpenAIClientOptions().UseGptImageCompatibility())")]
    [InlineData("new[||](model, credential, null)", "new(model, credential, new OpenAIClientOptions().UseGptImageCompatibility())")]
    [InlineData("new ImageClient(model, [||]credential, new OpenAIClientOptions())", "new ImageClient(model, credential, new OpenAIClientOptions().UseGptImageCompatibility())")]
    [InlineData(
        "new [||]ImageClient(model, credential, new() { NetworkTimeout = TimeSpan.MaxValue })",
        "new ImageClient(model, credential, new OpenAIClientOptions() { NetworkTimeout = TimeSpan.MaxValue }.UseGptImageCompatibility())")]
    [InlineData(
        "new [||]ImageClient(credential: credential, model: model)",
        "new ImageClient(credential: credential, model: model, options: new OpenAIClientOptions().UseGptImageCompatibility())")]
    [InlineData(
        "new [||]ImageClient(apiKey: \"key\", model: model)",
        "new ImageClient(credential: new ApiKeyCredential(\"key\"), model: model, options: new OpenAIClientOptions().UseGptImageCompatibility())")]
    public Task Each_way_to_make_a_client(string before, string after) => ChangesAsync(InMethod(before), InMethod(after));

    [Fact]
    public Task Options_in_a_variable_are_guarded_where_they_are_made() => ChangesAsync(
        InMethod(
            "new [||]ImageClient(model, credential, options)",
            """
            // Pictures take a while.
                    OpenAIClientOptions options = new()
                    {
                        NetworkTimeout = TimeSpan.FromMinutes(5), // at most
                    };
            """),
        InMethod(
            "new ImageClient(model, credential, options)",
            """
            // Pictures take a while.
                    OpenAIClientOptions options = new OpenAIClientOptions()
                    {
                        NetworkTimeout = TimeSpan.FromMinutes(5), // at most
                    }.UseGptImageCompatibility();
            """));

    [Theory]
    [InlineData("new [||]ImageClient(\"gpt-image-1\", credential)")]
    [InlineData("new [||]ImageClient(model, credential, new OpenAIClientOptions().UseGptImageCompatibility())")]
    [InlineData("new [||]ImageClient(model, credential, options)", "var options = new OpenAIClientOptions().UseGptImageCompatibility();")]
    [InlineData("new [||]ImageClient(model, credential, options)", "var options = new OpenAIClientOptions(); options.UseGptImageCompatibility();")]
    [InlineData("new [||]ImageClient(model, credential, options)", "var options = new OpenAIClientOptions(); options = Given;")]
    [InlineData("new [||]ImageClient(model, credential, Given)")]
    [InlineData("Make(() => [||]new object())")]
    public Task Guarded_constant_or_unseen(string creation, string before = "") => OffersNothingAsync(InMethod(creation, before));

    [Fact]
    public Task All_models_of_the_file_are_constants() => OffersNothingAsync(
        """
        using OpenAI;

        var client = new [||]OpenAIClient("key");
        client.GetImageClient("gpt-image-1");
        """);

    [Fact]
    public Task A_project_without_the_library() => RefactoringTest.OffersNothingAsync<GuardRefactoringProvider>(
        """
        using OpenAI.Images;

        var client = new [||]ImageClient(args[0], "key");
        """,
        hasLibrary: false);

    [Fact]
    public Task A_client_of_the_same_name_by_someone_else() => OffersNothingAsync(
        """
        var client = new [||]ImageClient(args[0], "key");

        class ImageClient(string model, string apiKey);
        """);

    [Fact]
    public Task Global_usings_are_enough() => ChangesAsync(
        """
        var client = new [||]ImageClient(args[0], "key");
        """,
        """
        var client = new ImageClient(args[0], new ApiKeyCredential("key"), new OpenAIClientOptions().UseGptImageCompatibility());
        """,
        "global using OpenAI; global using OpenAI.Images; global using System.ClientModel; global using GptImage.Client;");

    [Fact]
    public Task Usings_inside_a_namespace_and_aliases_stay_where_they_are() => ChangesAsync(
        """
        namespace App
        {
            using OpenAI.Images;
            using Options = OpenAI.OpenAIClientOptions;

            class C
            {
                ImageClient Create(string model, System.ClientModel.ApiKeyCredential key) => new [||]ImageClient(model, key, new Options());
            }
        }
        """,
        """
        namespace App
        {
            using GptImage.Client;
            using OpenAI.Images;
            using Options = OpenAI.OpenAIClientOptions;

            class C
            {
                ImageClient Create(string model, System.ClientModel.ApiKeyCredential key) => new ImageClient(model, key, new Options().UseGptImageCompatibility());
            }
        }
        """);

    [Fact]
    public Task A_name_that_an_import_would_make_ambiguous_keeps_its_meaning() => ChangesAsync(
        """
        using System.ClientModel;
        using OpenAI;
        using OpenAI.Images;

        var client = new [||]ImageClient(args[0], new ApiKeyCredential("key"));
        GeneratedImage image = client.GenerateImage("a fox");
        """,
        """
        using System.ClientModel;
        using OpenAI;
        using OpenAI.Images;

        var client = new ImageClient(args[0], new ApiKeyCredential("key"), GptImage.Client.GptImageCompatibilityExtensions.UseGptImageCompatibility(new OpenAIClientOptions()));
        GeneratedImage image = client.GenerateImage("a fox");
        """);

    private static string InMethod(string creation, string before = "") =>
        $$"""
        using System.ClientModel;
        using GptImage.Client;
        using OpenAI;
        using OpenAI.Images;

        class C
        {
            OpenAIClientOptions Given { get; } = new();

            void Use(string model, ApiKeyCredential credential)
            {
                {{before}}
                ImageClient client = {{creation}};
            }

            static ImageClient Make(Func<object> make) => (ImageClient)make();
        }
        """;

    private static Task ChangesAsync(string before, string after, string usings = "") =>
        RefactoringTest.ChangesAsync<GuardRefactoringProvider>(before, after, usings);

    private static Task OffersNothingAsync(string code) => RefactoringTest.OffersNothingAsync<GuardRefactoringProvider>(code);
}
