using GptImage.Testing;

namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>Semantic Kernel: where no model is named, it sends gpt-image-1 (GIM003).</summary>
public sealed class SemanticKernelTests
{
    [Theory]
    [InlineData("builder.{|GIM003:AddOpenAITextToImage|}(\"key\");", "builder.AddOpenAITextToImage(\"key\", modelId: \"gpt-image-2\");")]
    [InlineData("builder.{|GIM003:AddOpenAITextToImage|}(apiKey: \"key\", serviceId: \"pictures\");", "builder.AddOpenAITextToImage(apiKey: \"key\", serviceId: \"pictures\", modelId: \"gpt-image-2\");")]
    [InlineData("builder.AddOpenAITextToImage(\"key\", \"org\", {|GIM003:null|}, \"images\");", "builder.AddOpenAITextToImage(\"key\", \"org\", \"gpt-image-2\", \"images\");")]
    [InlineData("services.{|GIM003:AddOpenAITextToImage|}(\"key\", \"org\");", "services.AddOpenAITextToImage(\"key\", \"org\", modelId: \"gpt-image-2\");")]
    [InlineData("_ = {|GIM003:new OpenAITextToImageService|}(\"key\");", "_ = new OpenAITextToImageService(\"key\", modelId: \"gpt-image-2\");")]
    [InlineData("OpenAITextToImageService service = {|GIM003:new|}(\"key\");", "OpenAITextToImageService service = new(\"key\", modelId: \"gpt-image-2\");")]
    public Task A_model_that_is_left_out_is_named(string before, string after) => Project(before, after).FixesAsync("GIM003");

    [Theory]
    [InlineData("builder.AddOpenAITextToImage(\"key\", \"org\", {|GIM001:\"gpt-image-1\"|});", "builder.AddOpenAITextToImage(\"key\", \"org\", \"gpt-image-2\");")]
    [InlineData("services.AddOpenAITextToImage(\"key\", modelId: {|GIM001:\"gpt-image-1-mini\"|});", "services.AddOpenAITextToImage(\"key\", modelId: \"gpt-image-2\");")]
    [InlineData("_ = new OpenAITextToImageService(\"key\", modelId: {|GIM001:\"dall-e-3\"|});", "_ = new OpenAITextToImageService(\"key\", modelId: \"gpt-image-2\");")]
    public Task A_model_that_is_named_moves(string before, string after) => Project(before, after).FixesAsync("GIM001");

    [Theory]
    [InlineData("builder.AddOpenAITextToImage(\"key\", modelId: \"gpt-image-2\");")]
    [InlineData("builder.AddOpenAITextToImage(\"key\", modelId: Environment.GetEnvironmentVariable(\"MODEL\"));")]
    public Task A_current_or_configured_model_is_no_news(string statement) => Project(statement).ReportsAsync();

    [Theory]
    [InlineData("Size = {|GIM109:(256, 256)|}", "Size = (816, 816)")]
    [InlineData("Size = (1024, 1536)", "Size = (1024, 1536)")]
    [InlineData("Quality = {|GIM108:\"standard\"|}", "Quality = \"medium\"")]
    [InlineData("Quality = \"low\"", "Quality = \"low\"")]
    [InlineData("ModelId = {|GIM005:\"gpt-image-1\"|}", "ModelId = {|GIM005:\"gpt-image-1\"|}")]
    public Task Settings_move_with_the_model(string before, string after) => Project(
        $$"""
        var service = {|GIM003:new OpenAITextToImageService|}("key");
        await service.GetImageContentsAsync("a cat", new OpenAITextToImageExecutionSettings { {{before}} });
        """,
        $$"""
        var service = new OpenAITextToImageService("key", modelId: "gpt-image-2");
        await service.GetImageContentsAsync("a cat", new OpenAITextToImageExecutionSettings { {{after}} });
        """).FixesAsync("GIM003");

    [Theory]
    [InlineData("Style = \"vivid\"")]
    [InlineData("ResponseFormat = \"bytes\"")]
    [InlineData("ResponseFormat = GeneratedImageFormat.Uri")]
    public Task A_parameter_that_is_refused_goes_with_it(string refused) => Project(
        $$"""
        var service = {|GIM003:new OpenAITextToImageService|}("key");
        await service.GetImageContentsAsync("a cat", new OpenAITextToImageExecutionSettings { Size = (1024, 1024), {|GIM107:{{refused}}|} });
        """,
        """
        var service = new OpenAITextToImageService("key", modelId: "gpt-image-2");
        await service.GetImageContentsAsync("a cat", new OpenAITextToImageExecutionSettings { Size = (1024, 1024) });
        """).FixesAsync("GIM003");

    [Theory]
    [InlineData("hd")]
    [InlineData("high")]
    [InlineData("HIGH")]
    public Task High_quality_cannot_be_sent_and_needs_a_decision(string quality) => Project(
        $$"""
        var service = {|GIM002:new OpenAITextToImageService|}("key");
        await service.GetImageContentsAsync("a cat", new OpenAITextToImageExecutionSettings { Quality = {|GIM108:"{{quality}}"|} });
        """).OffersNothingAsync("GIM003");

    [Fact]
    public Task Untyped_settings_are_sent_too() => Project(
        """
        var service = {|GIM003:new OpenAITextToImageService|}("key");
        await service.GetImageContentsAsync("a cat", new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["width"] = 1024, ["height"] = 1024, {|GIM107:["style"] = "vivid"|} } });
        """,
        """
        var service = new OpenAITextToImageService("key", modelId: "gpt-image-2");
        await service.GetImageContentsAsync("a cat", new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["width"] = 1024, ["height"] = 1024 } });
        """).FixesAsync("GIM003");

    [Fact]
    public Task A_service_that_is_registered_meets_the_settings_of_calls_elsewhere() => Project(
        """
        var kernel = Kernel.CreateBuilder().{|GIM003:AddOpenAITextToImage|}("key").Build();
        var images = await kernel.GetRequiredService<ITextToImageService>().GetImageContentsAsync("a cat", new OpenAITextToImageExecutionSettings { Size = {|GIM109:(256, 256)|} });
        """,
        """
        var kernel = Kernel.CreateBuilder().AddOpenAITextToImage("key", modelId: "gpt-image-2").Build();
        var images = await kernel.GetRequiredService<ITextToImageService>().GetImageContentsAsync("a cat", new OpenAITextToImageExecutionSettings { Size = (816, 816) });
        """).FixesAsync("GIM003");

    [Theory]
    [InlineData("""await new OpenAITextToImageService("key", modelId: {|GIM002:"gpt-image-1"|}).GenerateImageAsync("a cat", 1024, 1024);""")]
    [InlineData("""
        builder.{|GIM002:AddOpenAITextToImage|}("key");
        await builder.Build().GetRequiredService<ITextToImageService>().GenerateImageAsync("a cat", 1024, 1024);
        """)]
    public Task What_can_never_work_is_not_moved(string statements) => Project(statements).OffersNothingAsync("GIM003");

    [Theory]
    [InlineData("builder.AddAzureOpenAITextToImage({|GIM004:\"gpt-image-1\"|}, \"https://x.openai.azure.com\", \"key\");")]
    [InlineData("services.AddAzureOpenAITextToImage({|GIM004:\"gpt-image-1\"|}, \"https://x.openai.azure.com\", \"key\");")]
    [InlineData("_ = new AzureOpenAITextToImageService({|GIM004:\"gpt-image-1\"|}, \"https://x.openai.azure.com\", \"key\", modelId: null);")]
    public Task An_Azure_connector_takes_a_deployment(string statement) => Project(statement).OffersNothingAsync();

    [Fact]
    public Task Settings_of_a_chat_are_none_of_it() => Project(
        """
        var settings = new OpenAIPromptExecutionSettings { Temperature = 0.1, ExtensionData = new Dictionary<string, object> { ["style"] = "vivid" } };
        var other = new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["style"] = "vivid" } };
        Console.WriteLine(settings + "" + other);
        """).ReportsAsync();

    [Fact]
    public Task Another_vendor_behind_the_http_client_is_left_alone() => Project(
        """
        var http = new HttpClient { BaseAddress = new Uri("https://images.example.com/v1/") };
        _ = new OpenAITextToImageService("key", modelId: {|GIM005:"gpt-image-1"|}, httpClient: http);
        """).ReportsAsync();

    [Fact]
    public Task The_model_beside_a_deployment_is_not_sent() => Project(
        """builder.AddAzureOpenAITextToImage("pictures", "https://x.openai.azure.com", "key", modelId: {|GIM005:"gpt-image-1"|});""").ReportsAsync();

    [Fact]
    public Task Methods_of_the_same_names_that_are_the_applications_own_are_none_of_it() => new TestProject().Package(References.SemanticKernel).File("/0/Own.cs",
        """
        static class OpenAIKernelBuilderExtensions
        {
            public static void AddOpenAITextToImage(this List<string> builder, string apiKey, string? modelId = null) => builder.Add(apiKey);
        }

        class C
        {
            void Add(List<string> builder) => builder.AddOpenAITextToImage("key");
        }
        """).ReportsAsync();

    private static TestProject Project(string before, string? after = null) => new TestProject().Package(References.SemanticKernel).File("/0/C.cs", File(before), File(after ?? before));

    private static string File(string statements) =>
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        using Microsoft.SemanticKernel.TextToImage;

        class C
        {
            async Task DrawAsync(IKernelBuilder builder, IServiceCollection services)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
                await Task.CompletedTask;
            }
        }
        """;
}
