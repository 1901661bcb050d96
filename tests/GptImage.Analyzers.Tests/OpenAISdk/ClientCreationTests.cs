namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>Every form in which the SDK takes a model id.</summary>
public sealed class ClientCreationTests
{
    [Theory]
    [InlineData("new ImageClient({0}, key)")]
    [InlineData("new ImageClient({0}, new ApiKeyCredential(key))")]
    [InlineData("new ImageClient({0}, new ApiKeyCredential(key), new OpenAIClientOptions())")]
    [InlineData("new ImageClient(apiKey: key, model: {0})")]
    [InlineData("new ImageClient(options: null, credential: new ApiKeyCredential(key), model: {0})")]
    [InlineData("new({0}, key)")]
    [InlineData("new OpenAIClient(key).GetImageClient({0})")]
    [InlineData("new OpenAIClient(key).GetImageClient(model: {0})")]
    [InlineData("new OpenAI.Images.ImageClient(model: {0}, key)")]
    [InlineData("new ImageClient(settings: new ImageClientSettings {{ Model = {0} }})")]
    [InlineData("new OpenAIClient(key).GetImageClient(({0}))")]
    [InlineData("(ImageClient)new OpenAIClient(key).GetImageClient({0})")]
    [InlineData("new OpenAIClient(key)!.GetImageClient({0})!")]
    public Task The_id_is_replaced(string creation)
    {
        const string Code = "class C {{ ImageClient Create(string key) => {0}; }}";
        return MigrationTest.FixesAsync("GIM001",
            string.Format(Code, string.Format(creation, "{|GIM001:\"gpt-image-1\"|}")),
            string.Format(Code, string.Format(creation, "\"gpt-image-2\"")));
    }

    [Fact]
    public Task A_chained_call_needs_no_variable() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            GeneratedImage Draw(OpenAIClient openAI) =>
                openAI.GetImageClient({|GIM001:"gpt-image-1.5"|}).GenerateImage("a cat", new() { Quality = {|GIM108:GeneratedImageQuality.High|} });
        }
        """,
        """
        class C
        {
            GeneratedImage Draw(OpenAIClient openAI) =>
                openAI.GetImageClient("gpt-image-2").GenerateImage("a cat", new() { Quality = "high" });
        }
        """);

    [Fact]
    public Task An_alias_is_the_type_itself() => MigrationTest.FixesAsync("GIM001",
        """
        using Pictures = OpenAI.Images.ImageClient;

        class C
        {
            private readonly Pictures _pictures = new({|GIM001:"gpt-image-1"|}, "key");
            private readonly Pictures _logos = new("gpt-image-2.6-flare", "key");

            GeneratedImage Picture() => _pictures.GenerateImage("a cat");
            GeneratedImage Logo() => _logos.GenerateImage("a cat", new() { Background = GeneratedImageBackground.Transparent });
        }
        """,
        """
        using Pictures = OpenAI.Images.ImageClient;

        class C
        {
            private readonly Pictures _pictures = new("gpt-image-2", "key");
            private readonly Pictures _logos = new("gpt-image-2.6-flare", "key");

            GeneratedImage Picture() => _pictures.GenerateImage("a cat");
            GeneratedImage Logo() => _logos.GenerateImage("a cat", new() { Background = GeneratedImageBackground.Transparent });
        }
        """);

    [Fact]
    public Task An_id_with_its_vendor_keeps_it() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            ImageClient Create(string key) => new({|GIM001:"openai/gpt-image-1"|}, key);
        }
        """,
        """
        class C
        {
            ImageClient Create(string key) => new("openai/gpt-image-2", key);
        }
        """);

    [Theory]
    [InlineData("@\"gpt-image-1\"", "@\"gpt-image-2\"")]
    [InlineData("\"\"\"gpt-image-1\"\"\"", "\"\"\"gpt-image-2\"\"\"")]
    [InlineData("\"gpt-\" + \"image-1\"", "\"gpt-image-2\"")]
    [InlineData("$\"gpt-image-{Version}\"", "\"gpt-image-2\"")]
    public Task Every_kind_of_literal_keeps_its_kind(string before, string after)
    {
        const string Code = "class C {{ const string Version = \"1\"; ImageClient Create(string key) => new({0}, key); }}";
        return MigrationTest.FixesAsync("GIM001", string.Format(Code, $"{{|GIM001:{before}|}}"), string.Format(Code, after));
    }

    [Fact]
    public Task A_derived_client_names_its_model_in_the_base_call() => MigrationTest.FixesAsync("GIM001",
        """
        class Painter : ImageClient
        {
            public Painter(string key) : base({|GIM001:"gpt-image-1"|}, new ApiKeyCredential(key)) { }
        }

        class Sketcher(string key) : ImageClient({|GIM001:"gpt-image-1-mini"|}, key);
        """,
        """
        class Painter : ImageClient
        {
            public Painter(string key) : base("gpt-image-2", new ApiKeyCredential(key)) { }
        }

        class Sketcher(string key) : ImageClient("gpt-image-2", key);
        """);

    [Fact]
    public Task Top_level_statements_are_code_like_any_other() => new TestProject().AsApplication().File("/0/Program.cs",
        """
        var client = new ImageClient({|GIM001:"gpt-image-1"|}, args[0]);
        var options = new ImageEditOptions();
        options.InputFidelity = ImageInputFidelity.High;
        var image = await client.GenerateImageEditAsync("photo.png", "a hat", options);
        Console.WriteLine(image.Value.ImageBytes.Length);
        """,
        """
        var client = new ImageClient("gpt-image-2", args[0]);
        var options = new ImageEditOptions();
        var image = await client.GenerateImageEditAsync("photo.png", "a hat", options);
        Console.WriteLine(image.Value.ImageBytes.Length);
        """).FixesAsync("GIM001");

    [Fact]
    public Task A_name_is_not_an_id() => MigrationTest.ReportsAsync(
        """
        class C
        {
            static readonly string Key = nameof(gpt_image_1);
            static readonly object gpt_image_1 = new();

            ImageClient Create() => new(nameof(Key), Key);

            void Log() => Console.WriteLine(typeof(ImageClient).Name + nameof(gpt_image_1));
        }
        """);
}
