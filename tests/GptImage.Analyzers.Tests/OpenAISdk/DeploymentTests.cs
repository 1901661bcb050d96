namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM004: on Azure the id is the name of a deployment.</summary>
public sealed class DeploymentTests
{
    private const string AzurePackage =
        """
        namespace Azure.AI.OpenAI
        {
            public class AzureOpenAIClient : OpenAIClient
            {
                public AzureOpenAIClient(Uri endpoint, ApiKeyCredential credential) : base(credential) { }

                public override ImageClient GetImageClient(string deploymentName) => base.GetImageClient(deploymentName);
            }
        }
        """;

    [Theory]
    [InlineData("AzureOpenAIClient azure", "azure.GetImageClient({0})")]
    [InlineData("AzureOpenAIClient azure", "azure.GetImageClient(deploymentName: {0})")]
    [InlineData("Uri endpoint", "((OpenAIClient)new AzureOpenAIClient(endpoint, new(\"key\"))).GetImageClient({0})")]
    public Task An_Azure_client_takes_a_deployment(string parameter, string creation) => new TestProject()
        .Reference("Azure.AI.OpenAI", AzurePackage)
        .File("/0/C.cs",
            $$"""
            using Azure.AI.OpenAI;

            class C({{parameter}})
            {
                void Draw() => {{string.Format(creation, "{|GIM004:\"gpt-image-1\"|}")}}.GenerateImage("a cat", new() { Background = GeneratedImageBackground.Transparent });
            }
            """)
        .OffersNothingAsync();

    [Fact]
    public Task A_request_at_Azure_makes_no_WebP_and_one_elsewhere_does() => new TestProject()
        .Reference("Azure.AI.OpenAI", AzurePackage)
        .File("/0/C.cs",
            """
            using Azure.AI.OpenAI;

            class C(AzureOpenAIClient azure, string key)
            {
                void Draw() => azure.GetImageClient("pictures").GenerateImage("a cat", new() { OutputFileFormat = {|GIM114:GeneratedImageFileFormat.Webp|} });

                void Elsewhere() => new ImageClient("gpt-image-2", key).GenerateImage("a cat", new() { OutputFileFormat = GeneratedImageFileFormat.Webp });
            }
            """)
        .ReportsAsync();

    [Fact]
    public Task Days_of_Azure_count_for_a_deployment() => new TestProject()
        .Reference("Azure.AI.OpenAI", AzurePackage)
        .File("/0/C.cs",
            """
            using Azure.AI.OpenAI;

            class C(AzureOpenAIClient azure)
            {
                ImageClient Create() => azure.GetImageClient({|#0:"gpt-image-1.5"|});
            }
            """)
        .ReportsAsync(Microsoft.CodeAnalysis.Testing.DiagnosticResult.CompilerWarning("GIM004").WithLocation(0)
            .WithArguments("gpt-image-1.5", "gpt-image-1.5", "ends on 16 December 2026", "gpt-image-2"));

    [Fact]
    public Task An_Azure_client_hides_behind_its_base() => new TestProject()
        .Reference("Azure.AI.OpenAI", AzurePackage)
        .File("/0/C.cs",
            """
            using Azure.AI.OpenAI;

            class C
            {
                private readonly OpenAIClient _openAI;

                C(Uri endpoint) => _openAI = new AzureOpenAIClient(endpoint, new ApiKeyCredential("key"));

                ImageClient Create() => _openAI.GetImageClient({|GIM004:"gpt-image-1"|});
            }
            """)
        .OffersNothingAsync();

    [Fact]
    public Task An_Azure_address_makes_it_a_deployment() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            ImageClient Create(string key) => new({|GIM004:"gpt-image-1"|}, new ApiKeyCredential(key), new OpenAIClientOptions
            {
                Endpoint = new Uri("https://contoso.openai.azure.com/openai/v1/"),
            });
        }
        """);

    [Theory]
    [InlineData("", "static class Addresses { public const string Images = \"https://contoso.openai.azure.com/openai/v1/\"; }")]
    [InlineData("static class Addresses { public const string Images = \"https://contoso.openai.azure.com/openai/v1/\"; }", "")]
    public Task An_Azure_address_may_have_a_name(string inside, string beside) => MigrationTest.OffersNothingAsync(
        $$"""
        class C
        {
            {{inside}}

            ImageClient Create(string key) => new({|GIM004:"gpt-image-1"|}, new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Addresses.Images) });
        }

        {{beside}}
        """);

    [Theory]
    [InlineData("my-images=gpt-image-1")]
    [InlineData("other=gpt-image-2, my-images = gpt-image-1.5")]
    public Task The_settings_say_what_a_deployment_stands_for(string deployments) => new TestProject()
        .Reference("Azure.AI.OpenAI", AzurePackage)
        .Settings("/", ("gpt_image.deployments", deployments))
        .File("/0/C.cs",
            """
            using Azure.AI.OpenAI;

            class C(AzureOpenAIClient azure)
            {
                ImageClient Mine() => azure.GetImageClient({|GIM004:"my-images"|});
                ImageClient Theirs() => azure.GetImageClient("their-images");
            }
            """)
        .OffersNothingAsync();

    [Fact]
    public Task A_deployment_of_a_current_model_is_judged_as_that_model() => new TestProject()
        .Reference("Azure.AI.OpenAI", AzurePackage)
        .Settings("/", ("gpt_image.deployments", "gpt-image-1=gpt-image-2"))
        .File("/0/C.cs",
            """
            using Azure.AI.OpenAI;

            class C(AzureOpenAIClient azure)
            {
                void Draw() => azure.GetImageClient("gpt-image-1").GenerateImage("a cat", new() { Quality = {|GIM108:"hd"|} });
            }
            """,
            """
            using Azure.AI.OpenAI;

            class C(AzureOpenAIClient azure)
            {
                void Draw() => azure.GetImageClient("gpt-image-1").GenerateImage("a cat", new() { Quality = "high" });
            }
            """)
        .FixesAsync("GIM108");

    [Fact]
    public Task An_unknown_deployment_may_stand_for_any_model() => new TestProject()
        .Reference("Azure.AI.OpenAI", AzurePackage)
        .File("/0/C.cs",
            """
            using Azure.AI.OpenAI;

            class C(AzureOpenAIClient azure)
            {
                void Draw() => azure.GetImageClient("images").GenerateImage("a cat", new()
                {
                    {|GIM107:ResponseFormat = GeneratedImageFormat.Uri|},
                    Background = GeneratedImageBackground.Transparent,
                });
            }
            """)
        .ReportsAsync();
}
