namespace GptImage.Analyzers.Tests.Recognition;

/// <summary>Ids that an application keeps as a setting with a default, and hands to a client from there.</summary>
public sealed class SettingShapeTests
{
    private const string Client = "GeneratedImage Draw(string prompt) => new ImageClient(MODEL, \"key\").GenerateImage(prompt);";

    [Fact]
    public Task The_default_moves_and_what_an_attribute_says_of_it_is_mentioned() => Verify("GIM001",
        """
        class ImageOptions
        {
            [System.ComponentModel.DefaultValue({|GIM005:"gpt-image-1"|})]
            public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
        }

        class Painter(ImageOptions options) { CLIENT }
        """,
        "options.Model");

    [Theory]
    [InlineData("services.Configure<ImageOptions>(options => options.Model = MARKED)")]
    [InlineData("services.Configure<ImageOptions>(options => { options.Model = MARKED; options.Folder = \"images\"; })")]
    [InlineData("services.Configure<ImageOptions>(\"small\", options => options.Model = MARKED)")]
    [InlineData("services.PostConfigure<ImageOptions>(options => options.Model ??= MARKED)")]
    [InlineData("services.AddOptions<ImageOptions>().BindConfiguration(\"Images\").PostConfigure(options => { if (options.Model is null) options.Model = MARKED; })")]
    [InlineData("services.AddOptions<ImageOptions>().Configure(options => options.Model = MARKED)")]
    [InlineData("services.AddSingleton(Options.Create(new ImageOptions { Model = MARKED }))")]
    public Task Options_are_set_where_services_are_registered(string registration) => Verify("GIM001",
        $$"""
        class ImageOptions { public string Model { get; set; } public string Folder { get; set; } }

        static class Startup { static void Add(IServiceCollection services) => {{registration.Replace("MARKED", "{|GIM001:\"gpt-image-1\"|}")}}; }

        class Painter(IOptions<ImageOptions> options) { CLIENT }
        """,
        "options.Value.Model");

    [Theory]
    [InlineData("configuration.GetValue<string>(\"Images:Model\") ?? MARKED")]
    [InlineData("configuration[\"Images:Model\"] ?? MARKED")]
    [InlineData("configuration.GetValue(\"Images:Model\", MARKED)")]
    [InlineData("configuration.GetValue<string>(\"Images:Model\", MARKED)")]
    [InlineData("configuration.GetValue(\"OpenAI:ImageModel\", defaultValue: MARKED)")]
    [InlineData("configuration.GetSection(\"Images\")[\"Model\"] ?? MARKED")]
    [InlineData("configuration.GetSection(\"Images\").Get<ImageOptions>()?.Model ?? MARKED")]
    [InlineData("string.IsNullOrWhiteSpace(configuration[\"Images:Model\"]) ? MARKED : configuration[\"Images:Model\"]")]
    [InlineData("Environment.GetEnvironmentVariable(\"IMAGE_MODEL\") ?? configuration[\"Images:Model\"] ?? MARKED")]
    public Task What_stands_in_for_a_setting_is_sent(string model) => Verify("GIM001",
        """
        class ImageOptions { public string Model { get; set; } }

        class Painter(IConfiguration configuration) { CLIENT }
        """,
        model.Replace("MARKED", "{|GIM001:\"gpt-image-1\"|}"));

    /// <summary>One file with its packages in it, as <c>dotnet run app.cs</c> takes it.</summary>
    [Fact]
    public Task A_program_of_one_file_moves()
    {
        const string Before =
            """
            #!/usr/bin/env dotnet
            #:package OpenAI@2.*
            #:property PublishAot=false
            using OpenAI.Images;

            var client = new ImageClient({|GIM001:"gpt-image-1"|}, Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
            GeneratedImage image = await client.GenerateImageAsync(args[0], new ImageGenerationOptions { Quality = {|GIM108:GeneratedImageQuality.High|} });
            await File.WriteAllBytesAsync("image.png", image.ImageBytes.ToArray());
            """;
        var after = Before.Replace("{|GIM001:\"gpt-image-1\"|}", "\"gpt-image-2\"").Replace("{|GIM108:GeneratedImageQuality.High|}", "\"high\"");
        return new TestProject().AsApplication().WithErrors().File("/0/app.cs", Before, after).FixesAsync("GIM001");
    }

    private static Task Verify(string key, string code, string model)
    {
        var before = "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Options;\n\n" + code.Replace("CLIENT", Client.Replace("MODEL", model));
        return new TestProject().Package(MicrosoftExtensions.References).File("/0/Test0.cs", before, before.Replace("{|GIM001:\"gpt-image-1\"|}", "\"gpt-image-2\"")).FixesAsync(key);
    }
}
