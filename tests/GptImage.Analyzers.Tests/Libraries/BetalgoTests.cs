using GptImage.Testing;

namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>Betalgo.Ranul.OpenAI: a request names its own model, often by a constant (GIM003).</summary>
public sealed class BetalgoTests
{
    [Theory]
    [InlineData("{|GIM003:ImageModel.GptImage1|}", "\"gpt-image-2\"", "GIM003")]
    [InlineData("{|GIM003:ImageModel.GptImage1Mini|}", "\"gpt-image-2\"", "GIM003")]
    [InlineData("{|GIM001:\"gpt-image-1.5\"|}", "\"gpt-image-2\"", "GIM001")]
    [InlineData("new ImageModel({|GIM001:\"gpt-image-1\"|})", "new ImageModel(\"gpt-image-2\")", "GIM001")]
    [InlineData("isDraft ? {|GIM003:ImageModel.GptImage1Mini|} : \"gpt-image-2\"", "isDraft ? new ImageModel(\"gpt-image-2\") : \"gpt-image-2\"", "GIM003")]
    public Task A_request_names_its_model(string before, string after, string rule) => Project(
        $$"""await service.Image.CreateImage(new CreateImageRequest("a cat") { Model = {{before}}, Size = ImageSize.Size1024, N = 2 });""",
        $$"""await service.Image.CreateImage(new CreateImageRequest("a cat") { Model = {{after}}, Size = ImageSize.Size1024, N = 2 });""").FixesAsync(rule);

    [Theory]
    [InlineData("Quality = {|GIM108:\"hd\"|}", "Quality = \"high\"")]
    [InlineData("Quality = {|GIM108:ImageQuality.Hd|}", "Quality = ImageQuality.High")]
    [InlineData("Quality = {|GIM108:ImageQuality.Standard|}", "Quality = ImageQuality.Medium")]
    [InlineData("Quality = ImageQuality.High", "Quality = ImageQuality.High")]
    [InlineData("Size = {|GIM109:ImageSize.Size256|}", "Size = \"816x816\"")]
    [InlineData("Size = \"1536x1024\"", "Size = \"1536x1024\"")]
    [InlineData("Background = ImageBackground.Opaque", "Background = ImageBackground.Opaque")]
    public Task A_value_that_is_refused_changes_with_it(string before, string after) => Project(
        $$"""await service.Image.CreateImage(new CreateImageRequest("a cat") { Model = {|GIM003:ImageModel.GptImage1|}, {{before}} });""",
        $$"""await service.Image.CreateImage(new CreateImageRequest("a cat") { Model = "gpt-image-2", {{after}} });""").FixesAsync("GIM003");

    [Theory]
    [InlineData("Style = ImageStyle.Vivid")]
    [InlineData("ResponseFormat = ImageResponseFormat.Base64")]
    [InlineData("ResponseFormat = \"url\"")]
    public Task A_parameter_that_is_refused_goes_with_it(string refused) => Project(
        $$"""await service.Image.CreateImage(new CreateImageRequest("a cat") { Model = {|GIM003:ImageModel.GptImage1|}, {|GIM107:{{refused}}|} });""",
        """await service.Image.CreateImage(new CreateImageRequest("a cat") { Model = "gpt-image-2" });""").FixesAsync("GIM003");

    [Theory]
    [InlineData("ImageBackground.Transparent")]
    [InlineData("\"transparent\"")]
    [InlineData("new ImageBackground(\"transparent\")")]
    [InlineData("isDraft ? ImageBackground.Opaque : ImageBackground.Transparent")]
    [InlineData("background")]
    public Task A_background_that_may_be_transparent_needs_a_decision(string background) => Project(
        $$"""await service.Image.CreateImage(new CreateImageRequest("a cat") { Model = {|GIM002:ImageModel.GptImage1|}, Background = {{background}} });""").OffersNothingAsync("GIM003");

    [Fact]
    public Task The_fallback_takes_a_transparent_background() => Project(
        """await service.Image.CreateImage(new CreateImageRequest("a logo") { Model = {|GIM003:ImageModel.GptImage1|}, Background = ImageBackground.Transparent });""",
        """await service.Image.CreateImage(new CreateImageRequest("a logo") { Model = "gpt-image-2.6-sunburst", Background = ImageBackground.Transparent });""")
        .Settings("", ("gpt_image.fallback_model", "gpt-image-2.6-sunburst")).FixesAsync("GIM003");

    [Fact]
    public Task A_request_that_is_filled_later_is_one() => Project(
        """
        var request = new CreateImageRequest { Prompt = "a cat" };
        request.Model = {|GIM003:ImageModel.GptImage1Mini|};
        {|GIM107:request.Style = ImageStyle.Natural|};
        request.Quality = ImageQuality.Low;
        var response = await service.Image.CreateImage(request);
        """,
        """
        var request = new CreateImageRequest { Prompt = "a cat" };
        request.Model = "gpt-image-2";
        request.Quality = ImageQuality.Low;
        var response = await service.Image.CreateImage(request);
        """).FixesAsync("GIM003");

    [Fact]
    public Task A_constant_in_a_variable_keeps_its_type() => Project(
        """
        var model = {|GIM003:ImageModel.GptImage1|};
        await service.Image.CreateImageEdit(new CreateImageEditRequest { Model = model, Prompt = "add a hat", Image = photo, Quality = ImageQuality.High });
        """,
        """
        var model = new ImageModel("gpt-image-2");
        await service.Image.CreateImageEdit(new CreateImageEditRequest { Model = model, Prompt = "add a hat", Image = photo, Quality = ImageQuality.High });
        """).FixesAsync("GIM003");

    [Fact]
    public Task Code_that_decides_by_the_constant_holds_it() => Project(
        """
        var request = new CreateImageRequest("a cat") { Model = {|GIM002:ImageModel.GptImage1|} };
        if (request.Model == ImageModel.GptImage1)
        {
            Console.WriteLine("expensive");
        }

        await service.Image.CreateImage(request);
        """).OffersNothingAsync("GIM003");

    [Fact]
    public Task A_request_that_leaves_what_is_in_sight_is_held_by_what_is_refused() => new TestProject().Package(References.Betalgo).File("/0/C.cs",
        $$"""
        {{Usings}}

        public static class Requests
        {
            public static CreateImageRequest Create() => new("a cat") { Model = {|GIM002:ImageModel.GptImage1|} };

            public static void MakeClear(CreateImageRequest request) => request.Background = ImageBackground.Transparent;
        }
        """).OffersNothingAsync("GIM003");

    [Fact]
    public Task Variations_are_retired() => Project(
        """await service.Image.{|GIM007:CreateImageVariation|}(new CreateImageVariationRequest { Image = photo, Model = {|GIM002:"gpt-image-1"|} });""").OffersNothingAsync();

    [Fact]
    public Task A_constant_that_nothing_sends_is_no_news() => Project("""Console.WriteLine(ImageModel.GptImage1 == ImageModel.GptImage1Mini);""").ReportsAsync();

    [Theory]
    [InlineData("DeploymentId = \"pictures\"", "GIM004")]
    [InlineData("BaseDomain = \"https://api.openai.com/\"", "GIM001")]
    public Task The_options_tell_whether_it_is_a_deployment(string option, string rule) => Project(
        $$"""
        var own = new OpenAIService(new OpenAIOptions { ApiKey = "key", {{option}} });
        await own.Image.CreateImage(new CreateImageRequest("a cat") { Model = {|{{rule}}:"gpt-image-1"|} });
        """).ReportsAsync();

    [Fact]
    public Task The_default_model_of_the_service_is_not_sent_for_images() =>
        Project("""_ = new OpenAIService(new OpenAIOptions { ApiKey = "key", DefaultModelId = {|GIM005:"gpt-image-1"|} });""").ReportsAsync();

    [Fact]
    public Task Another_vendor_that_is_called_through_the_library_is_left_alone() => Project(
        """
        var own = new OpenAIService(new OpenAIOptions { ApiKey = "key", BaseDomain = "https://api.example.com/" });
        await own.Image.CreateImage(new CreateImageRequest("a cat") { Model = {|GIM005:"gpt-image-1"|}, Style = "vivid" });
        """).ReportsAsync();

    [Fact]
    public Task Types_of_the_same_names_that_are_the_applications_own_are_none_of_it() => new TestProject().Package(References.Betalgo).File("/0/Own.cs",
        """
        namespace Own;

        static class ImageModel
        {
            public const string GptImage1 = "a model of ours";
        }

        class CreateImageRequest
        {
            public string? Model { get; set; }

            public string? Style { get; set; }
        }

        class C
        {
            object Request() => new CreateImageRequest { Model = ImageModel.GptImage1, Style = "vivid" };
        }
        """).ReportsAsync();

    private const string Usings =
        """
        using Betalgo.Ranul.OpenAI;
        using Betalgo.Ranul.OpenAI.Contracts.Enums.Image;
        using Betalgo.Ranul.OpenAI.Contracts.Enums.Model;
        using Betalgo.Ranul.OpenAI.Contracts.Requests.Image;
        using Betalgo.Ranul.OpenAI.Contracts.Types;
        using Betalgo.Ranul.OpenAI.Interfaces;
        using Betalgo.Ranul.OpenAI.Managers;
        """;

    [Theory]
    [InlineData("Console.WriteLine(response.Data[0].{|GIM111:Url|}.Length);")]
    [InlineData("Console.WriteLine(response.Data[0].Url?.Length);")]
    [InlineData("Console.WriteLine(response.Result.Length);")]
    public Task A_URL_is_never_set(string read) => Project(
        $$"""
        var response = await service.Image.CreateImage(new CreateImageRequest("a cat") { Model = "gpt-image-2" });
        {{read}}
        """).ReportsAsync();

    private static TestProject Project(string before, string? after = null) => new TestProject().Package(References.Betalgo).File("/0/C.cs", File(before), File(after ?? before));

    private static string File(string statements) =>
        $$"""
        {{Usings}}

        class C
        {
            async Task DrawAsync(IOpenAIService service, FormFile photo, bool isDraft, ImageBackground background)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
                await Task.CompletedTask;
            }
        }
        """;
}
