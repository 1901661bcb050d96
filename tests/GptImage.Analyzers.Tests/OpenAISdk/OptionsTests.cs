namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>Options are found wherever they are made and changed.</summary>
public sealed class OptionsTests
{
    /// <summary>Bodies that make options with <c>{0}</c> for a call.</summary>
    [Theory]
    [InlineData("var options = new ImageGenerationOptions {{ {0} }}; client.GenerateImage(prompt, options);")]
    [InlineData("ImageGenerationOptions options = new() {{ {0} }}; client.GenerateImage(prompt, options);")]
    [InlineData("client.GenerateImage(prompt, options: new() {{ {0} }});")]
    [InlineData("client.GenerateImage(options: new() {{ {0} }}, prompt: prompt);")]
    [InlineData("client.GenerateImage(prompt, new() {{ {0} }}, default);")]
    [InlineData("client.GenerateImages(prompt, 2, new() {{ {0} }});")]
    [InlineData("client.GenerateImages(prompt, imageCount: 2, options: new() {{ {0} }});")]
    [InlineData("client.GenerateImageAsync(prompt, fast ? null : new() {{ {0} }});")]
    [InlineData("client.GenerateImage(prompt, fast ? new() {{ Size = GeneratedImageSize.W1024xH1024 }} : new ImageGenerationOptions {{ {0} }});")]
    [InlineData("client.GenerateImage(prompt, given ?? new() {{ {0} }});")]
    [InlineData("given ??= new() {{ {0} }}; client.GenerateImage(prompt, given);")]
    [InlineData("ImageGenerationOptions options; if (fast) options = new(); else options = new() {{ {0} }}; client.GenerateImage(prompt, options);")]
    [InlineData("client.GenerateImage(prompt, Options()); ImageGenerationOptions Options() => new() {{ {0} }};")]
    [InlineData("var (options, n) = (new ImageGenerationOptions {{ {0} }}, 2); client.GenerateImages(prompt, n, options);")]
    public Task What_the_model_refuses_goes(string body)
    {
        return MigrationTest.FixesAsync("GIM107", Code("{|GIM107:Style = GeneratedImageStyle.Natural|}, EndUserId = \"me\""), Code("EndUserId = \"me\""));

        string Code(string parameters) =>
            $$"""
            class C
            {
                void Draw(string key, string prompt, bool fast, ImageGenerationOptions given)
                {
                    var client = new ImageClient("gpt-image-2", key);
                    {{string.Format(body, parameters)}}
                }
            }
            """;
    }

    /// <summary>Statements between the making of the options and the call.</summary>
    [Theory]
    [InlineData("{0}")]
    [InlineData("if (fast) {{ {0} }}")]
    [InlineData("if (fast) {{ {0} }} else {{ options.Size = GeneratedImageSize.W1024xH1024; }}")]
    [InlineData("foreach (var word in prompt.Split(' ')) {{ {0} }}")]
    [InlineData("switch (prompt) {{ case \"a\": {0} break; }}")]
    [InlineData("try {{ {0} }} finally {{ Console.WriteLine(prompt); }}")]
    public Task An_assignment_goes_as_a_statement(string statement)
    {
        return MigrationTest.FixesAsync("GIM107", Code("{|GIM107:options.Style = GeneratedImageStyle.Natural|}; options.EndUserId = \"me\";"), Code("options.EndUserId = \"me\";"));

        string Code(string statements) =>
            $$"""
            class C
            {
                void Draw(ImageClient client, string prompt, bool fast)
                {
                    var options = new ImageGenerationOptions();
                    {{string.Format(statement, statements)}}
                    client.GenerateImage(prompt, options);
                }
            }
            """;
    }

    [Fact]
    public Task The_only_statement_of_an_if_leaves_braces() => MigrationTest.FixesAsync("GIM107",
        """
        class C
        {
            void Draw(ImageClient client, bool vivid)
            {
                var options = new ImageGenerationOptions();
                if (vivid)
                    {|GIM107:options.Style = GeneratedImageStyle.Vivid|};
                client.GenerateImage("a cat", options);
            }
        }
        """,
        """
        class C
        {
            void Draw(ImageClient client, bool vivid)
            {
                var options = new ImageGenerationOptions();
                if (vivid)
                    { }
                client.GenerateImage("a cat", options);
            }
        }
        """);

    /// <summary>Members through which options reach the call with an assignment of their own on the way.</summary>
    [Theory]
    [InlineData("static ImageEditOptions Options() => new(); void Edit() {{ var options = Options(); {0} C.Send(options); }} static void Send(ImageEditOptions options) => Client.GenerateImageEdit(\"a.png\", \"a hat\", options);")]
    [InlineData("static ImageEditOptions Options() {{ var options = new ImageEditOptions(); {0} return options; }} void Edit() => Client.GenerateImageEdit(\"a.png\", \"a hat\", Options());")]
    [InlineData("static void Prepare(ImageEditOptions options) {{ {0} }} void Edit() {{ var mine = new ImageEditOptions(); Prepare(mine); Client.GenerateImageEdit(\"a.png\", \"a hat\", mine); }}")]
    [InlineData("static ImageEditOptions Prepare(ImageEditOptions options) {{ {0} return options; }} void Edit() => Client.GenerateImageEdit(\"a.png\", \"a hat\", Prepare(new()));")]
    [InlineData("readonly ImageEditOptions options = new(); C() {{ {0} }} void Edit() => Client.GenerateImageEdit(\"a.png\", \"a hat\", options);")]
    [InlineData("static void Send(ImageEditOptions options) {{ {0} Client.GenerateImageEdit(\"a.png\", \"a hat\", options); }}")]
    [InlineData("void Edit() {{ var mine = new ImageEditOptions(); var options = mine; {0} Client.GenerateImageEdit(\"a.png\", \"a hat\", mine); }}")]
    public Task An_assignment_is_followed_to_its_object(string members)
    {
        return MigrationTest.FixesAsync("GIM001", Code("{|GIM001:\"gpt-image-1\"|}", "options.InputFidelity = ImageInputFidelity.High;"), Code("\"gpt-image-2\"", ""));

        string Code(string id, string statement) => $"class C {{ static readonly ImageClient Client = new({id}, \"key\"); {string.Format(members, statement).Replace("  ", " ")} }}";
    }

    [Fact]
    public Task A_lambda_that_configures_options_counts_for_every_call_that_runs_one() => MigrationTest.ReportsAsync(
        """
        class Painter(string key)
        {
            private readonly ImageClient _client = new({|GIM002:"gpt-image-1"|}, key);

            public GeneratedImage Paint(string prompt, Action<ImageGenerationOptions> configure)
            {
                var options = new ImageGenerationOptions();
                configure(options);
                return _client.GenerateImage(prompt, options);
            }
        }

        class Page(Painter painter)
        {
            GeneratedImage Logo() => painter.Paint("a logo", options => options.Background = GeneratedImageBackground.Transparent);
        }
        """);

    [Fact]
    public Task Options_of_another_call_say_nothing() => MigrationTest.FixesAsync("GIM001",
        """
        class C(string key)
        {
            public GeneratedImage Cover(ImageGenerationOptions options) => new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a cover", options);

            public GeneratedImage Logo() =>
                new ImageClient("gpt-image-2.5-sunburst", key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
        }
        """,
        """
        class C(string key)
        {
            public GeneratedImage Cover(ImageGenerationOptions options) => new ImageClient("gpt-image-2", key).GenerateImage("a cover", options);

            public GeneratedImage Logo() =>
                new ImageClient("gpt-image-2.5-sunburst", key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
        }
        """);

    [Fact]
    public Task A_protocol_call_sends_its_own_body() => new TestProject().File("/0/C.cs",
        """"
        using System.ClientModel.Primitives;

        class C(string key)
        {
            private readonly ImageClient _client = new({|GIM001:"gpt-image-1.5"|}, key);

            ClientResult Draw() => _client.GenerateImages(BinaryContent.Create(BinaryData.FromString("""
                { "model": "gpt-image-2", "prompt": "a cat", "quality": "low" }
                """)));

            async Task Stream() => await _client.GenerateImagesStreamingAsync(BinaryContent.Create(BinaryData.FromString("""
                { "model": "{|GIM001:gpt-image-1|}", "prompt": "a cat", "stream": true }
                """)), new RequestOptions());
        }
        """",
        """"
        using System.ClientModel.Primitives;

        class C(string key)
        {
            private readonly ImageClient _client = new("gpt-image-2", key);

            ClientResult Draw() => _client.GenerateImages(BinaryContent.Create(BinaryData.FromString("""
                { "model": "gpt-image-2", "prompt": "a cat", "quality": "low" }
                """)));

            async Task Stream() => await _client.GenerateImagesStreamingAsync(BinaryContent.Create(BinaryData.FromString("""
                { "model": "gpt-image-2", "prompt": "a cat", "stream": true }
                """)), new RequestOptions());
        }
        """").FixesAsync("GIM001");
}
