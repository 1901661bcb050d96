namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>The id is found where it is written, however it comes to the client.</summary>
public sealed class ModelFlowTests
{
    [Theory]
    [InlineData("if (string.IsNullOrEmpty(options.Model)) { options.Model = {|GIM001:\"gpt-image-1-mini\"|}; }")]
    [InlineData("if (string.IsNullOrWhiteSpace(options.Model)) { throw new InvalidOperationException(); }")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(options.Model);")]
    public Task Whether_there_is_an_id_is_no_question_about_it(string statement) => MigrationTest.ReportsAsync(
        $$"""
        class ImageOptions { public string Model { get; set; } = {|GIM001:"gpt-image-1"|}; }

        class C
        {
            ImageClient Create(ImageOptions options, string key)
            {
                {{statement}}
                return new ImageClient(options.Model, key);
            }
        }
        """);

    /// <summary>Members that bring an id to <c>new ImageClient(…)</c>.</summary>
    [Theory]
    [InlineData("const string Model = {0}; ImageClient Create(string key) => new(Model, key);")]
    [InlineData("static readonly string Model = {0}; ImageClient Create(string key) => new(Model, key);")]
    [InlineData("static string Model => {0}; ImageClient Create(string key) => new(Model, key);")]
    [InlineData("static string Model {{ get {{ return {0}; }} }} ImageClient Create(string key) => new(Model, key);")]
    [InlineData("string Model {{ get; }} = {0}; ImageClient Create(string key) => new(Model, key);")]
    [InlineData("string _model; ImageClient Create(string key) => new(_model ??= {0}, key);")]
    [InlineData("string _model; C() => _model = {0}; ImageClient Create(string key) => new(_model, key);")]
    [InlineData("ImageClient Create(string key) {{ var model = {0}; return new(model, key); }}")]
    [InlineData("ImageClient Create(string key) {{ const string model = {0}; return new(model, key); }}")]
    [InlineData("ImageClient Create(string key, bool hurry) => new(hurry ? \"gpt-image-2\" : {0}, key);")]
    [InlineData("ImageClient Create(string key, int tier) => new(tier switch {{ 0 => \"gpt-image-2\", _ => {0} }}, key);")]
    [InlineData("ImageClient Create(string key, string model) => new(model ?? {0}, key);")]
    [InlineData("ImageClient Create(string key, string model) {{ model ??= {0}; return new(model, key); }}")]
    [InlineData("ImageClient Create(string key, string model = {0}) => new(model, key);")]
    [InlineData("static string Pick() => {0}; ImageClient Create(string key) => new(Pick(), key);")]
    [InlineData("static string Pick(bool a) {{ if (a) return \"gpt-image-2\"; return {0}; }} ImageClient Create(string key) => new(Pick(true), key);")]
    [InlineData("ImageClient Create(string key) {{ return new(Pick(), key); string Pick() => {0}; }}")]
    [InlineData("static readonly string[] Models = {{ \"gpt-image-2\", {0} }}; ImageClient Create(string key) => new(Models[1], key);")]
    [InlineData("static readonly string[] Models = [{0}]; ImageClient Create(string key) => new(Models[0], key);")]
    [InlineData("ImageClient Create(string key) {{ var (model, size) = ({0}, 3); return new(model, key + size); }}")]
    [InlineData("ImageClient Create(string key) {{ var job = (Model: {0}, Size: 3); return new(job.Model, key); }}")]
    [InlineData("class Settings {{ public string Model {{ get; set; }} = {0}; }} ImageClient Create(Settings settings, string key) => new(settings.Model, key);")]
    [InlineData("class Settings {{ public string Model; }} ImageClient Create(string key) => new(new Settings {{ Model = {0} }}.Model, key);")]
    [InlineData("record Settings(string Model = {0}); ImageClient Create(Settings settings, string key) => new(settings?.Model, key);")]
    [InlineData("record Settings(string Model); ImageClient Create(string key) {{ var settings = new Settings({0}); return new(settings.Model, key); }}")]
    [InlineData("record Settings(string Model); ImageClient Create(Settings old, string key) {{ var settings = old with {{ Model = {0} }}; return new(settings.Model, key); }}")]
    [InlineData("class Painter(string key, string model = {0}) {{ readonly ImageClient _client = new(model, key); }}")]
    [InlineData("string _model = {0}; string Model {{ get => _model; set => _model = value; }} ImageClient Create(string key) => new(Model, key);")]
    [InlineData("ImageClient Create(string key) => new(Environment.GetEnvironmentVariable(\"IMAGE_MODEL\") is {{ }} model ? model : {0}, key);")]
    [InlineData("void Draw(string key) {{ foreach (var model in new[] {{ {0}, \"gpt-image-2\" }}) new ImageClient(model, key).GenerateImage(\"a cat\"); }}")]
    [InlineData("void Draw(string key, int tier) {{ string model; switch (tier) {{ case 0: model = \"gpt-image-2\"; break; default: model = {0}; break; }} new ImageClient(model, key).GenerateImage(\"a cat\"); }}")]
    [InlineData("ImageClient Create(string key) {{ var model = {0}; return new(model.Trim(), key); }}")]
    [InlineData("string Model {{ get; }} = {0}; ImageClient Create(string key) => new(Model!, key);")]
    [InlineData("readonly ImageClient _client = new({0}, \"key\"); void Draw() {{ Console.WriteLine(_client.Model); _client.GenerateImage(\"a cat\"); }}")]
    public Task The_id_is_replaced_where_it_is_written(string members) => MigrationTest.FixesAsync("GIM001",
        string.Format($"class C {{{{ {members} }}}}", "{|GIM001:\"gpt-image-1\"|}"),
        string.Format($"class C {{{{ {members} }}}}", "\"gpt-image-2\""));

    [Fact]
    public Task Every_call_of_a_private_method_brings_its_own_id() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            ImageClient Fine(string key) => Create({|GIM001:"gpt-image-1"|}, key);
            ImageClient Cheap(string key) => Create(model: {|GIM001:"gpt-image-1-mini"|}, key: key);
            ImageClient Current(string key) => Create("gpt-image-2", key);

            private static ImageClient Create(string model, string key) => new(model, key);
        }
        """,
        """
        class C
        {
            ImageClient Fine(string key) => Create("gpt-image-2", key);
            ImageClient Cheap(string key) => Create(model: "gpt-image-2", key: key);
            ImageClient Current(string key) => Create("gpt-image-2", key);

            private static ImageClient Create(string model, string key) => new(model, key);
        }
        """);

    [Fact]
    public Task An_id_comes_through_an_interface() => MigrationTest.FixesAsync("GIM001",
        """
        interface IPainter { GeneratedImage Paint(string prompt, string model); }

        class Painter(OpenAIClient openAI) : IPainter
        {
            public GeneratedImage Paint(string prompt, string model) => openAI.GetImageClient(model).GenerateImage(prompt);
        }

        class Page(IPainter painter)
        {
            GeneratedImage Cover() => painter.Paint("a cover", {|GIM001:"gpt-image-1"|});
        }
        """,
        """
        interface IPainter { GeneratedImage Paint(string prompt, string model); }

        class Painter(OpenAIClient openAI) : IPainter
        {
            public GeneratedImage Paint(string prompt, string model) => openAI.GetImageClient(model).GenerateImage(prompt);
        }

        class Page(IPainter painter)
        {
            GeneratedImage Cover() => painter.Paint("a cover", "gpt-image-2");
        }
        """);

    [Fact]
    public Task A_constant_of_another_file_is_replaced_there() => new TestProject()
        .File("/0/Models.cs",
            """
            namespace App.Configuration
            {
                public static class Models
                {
                    public const string Cover = {|GIM001:"gpt-image-1"|};
                }
            }
            """,
            """
            namespace App.Configuration
            {
                public static class Models
                {
                    public const string Cover = "gpt-image-2";
                }
            }
            """)
        .File("/0/Painter.cs",
            """
            using static App.Configuration.Models;

            class Painter(string key)
            {
                private readonly ImageClient _client = new(Cover, key);
            }
            """)
        .FixesAsync("GIM001");

    [Fact]
    public Task A_constant_of_another_assembly_is_reported_where_it_is_used() => new TestProject()
        .Reference("Company.Models", "public static class CompanyModels { public const string Image = \"gpt-image-1\"; }")
        .File("/0/Painter.cs",
            """
            class Painter(string key)
            {
                private readonly ImageClient _client = new({|GIM002:CompanyModels.Image|}, key);
            }
            """)
        .OffersNothingAsync();

    [Fact]
    public Task An_id_that_is_the_beginning_of_another_stays() => MigrationTest.ReportsAsync(
        """
        class C
        {
            const string Model = {|GIM002:"gpt-image-1"|};
            const string Small = {|GIM002:Model + "-mini"|};

            ImageClient Fine(string key) => new(Model, key);
            ImageClient Cheap(string key) => new(Small, key);
        }
        """);

    [Theory]
    [InlineData("model += \"-mini\";")]
    [InlineData("model = model + \"-mini\";")]
    [InlineData("model = $\"{model}-mini\";")]
    public Task An_id_that_grows_is_not_replaced(string growing) => MigrationTest.OffersNothingAsync(
        $$"""
        class C
        {
            ImageClient Create(string key, bool cheap)
            {
                var model = {|GIM002:"gpt-image-1"|};
                if (cheap)
                {
                    {{growing}}
                }

                return new ImageClient(model, key);
            }
        }
        """);

    [Fact]
    public Task An_id_in_a_log_message_is_no_longer_id() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            const string Model = {|GIM001:"gpt-image-1"|};

            ImageClient Create(string key)
            {
                Console.WriteLine($"Using {Model}. With {Model}: fine, {Model}-");
                return new(Model, key);
            }
        }
        """,
        """
        class C
        {
            const string Model = "gpt-image-2";

            ImageClient Create(string key)
            {
                Console.WriteLine($"Using {Model}. With {Model}: fine, {Model}-");
                return new(Model, key);
            }
        }
        """);
}
