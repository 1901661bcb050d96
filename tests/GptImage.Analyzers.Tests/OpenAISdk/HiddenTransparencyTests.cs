namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>A transparent background is a decision, by whatever path it comes to the model's call. Each test is a path.</summary>
public sealed class HiddenTransparencyTests
{
    [Fact]
    public Task An_extension_method() => MigrationTest.ReportsAsync(
        """
        static class Options
        {
            public static ImageGenerationOptions WithoutBackground(this ImageGenerationOptions options)
            {
                options.Background = GeneratedImageBackground.Transparent;
                return options;
            }
        }

        class Page(string key)
        {
            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", new ImageGenerationOptions().WithoutBackground());
        }
        """);

    [Fact]
    public Task A_base_class() => MigrationTest.ReportsAsync(
        """
        class Painter(string key)
        {
            protected readonly ImageClient Client = new({|GIM002:"gpt-image-1"|}, key);
        }

        class Page(string key) : Painter(key)
        {
            void Draw() => Client.GenerateImage("a logo", new() { Background = "transparent" });
        }
        """);

    [Fact]
    public Task An_override_that_makes_the_options() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            protected virtual ImageGenerationOptions Options() => new();

            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", Options());
        }

        class Logo(string key) : Page(key)
        {
            protected override ImageGenerationOptions Options() => new() { Background = "transparent" };
        }
        """);

    [Fact]
    public Task An_override_that_makes_the_client() => MigrationTest.ReportsAsync(
        """
        abstract class Page
        {
            protected abstract ImageClient Client();

            protected void Draw() => Client().GenerateImage("a logo", new() { Background = "transparent" });
        }

        class Logo(string key) : Page
        {
            protected override ImageClient Client() => new({|GIM002:"gpt-image-1"|}, key);
        }
        """);

    [Fact]
    public Task An_interface() => MigrationTest.ReportsAsync(
        """
        interface IStyle
        {
            ImageGenerationOptions Options();
        }

        class LogoStyle : IStyle
        {
            public ImageGenerationOptions Options() => new() { Background = "transparent" };
        }

        class Page(string key, IStyle style)
        {
            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", style.Options());
        }
        """);

    [Fact]
    public Task A_dictionary() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            static readonly Dictionary<string, ImageGenerationOptions> Styles = new() { ["logo"] = new() { Background = "transparent" } };

            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", Styles["logo"]);
        }
        """);

    [Fact]
    public Task An_array() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            static readonly ImageGenerationOptions[] Styles = [new ImageGenerationOptions { Background = "transparent" }];

            void Draw()
            {
                foreach (var style in Styles)
                {
                    new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", style);
                }
            }
        }
        """);

    [Fact]
    public Task A_tuple() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            (ImageClient, ImageGenerationOptions) Prepare() => (new ImageClient({|GIM002:"gpt-image-1"|}, key), new() { Background = "transparent" });

            void Draw()
            {
                var (client, options) = Prepare();
                client.GenerateImage("a logo", options);
            }
        }
        """);

    [Fact]
    public Task A_record() => MigrationTest.ReportsAsync(
        """
        record Job(ImageClient Client, ImageGenerationOptions Options);

        class Page(string key)
        {
            void Draw()
            {
                var job = new Job(new({|GIM002:"gpt-image-1"|}, key), new() { Background = "transparent" });
                job.Client.GenerateImage("a logo", job.Options);
            }
        }
        """);

    [Fact]
    public Task The_initializer_of_a_property() => MigrationTest.ReportsAsync(
        """
        class Job
        {
            public ImageGenerationOptions Options { get; } = new();
        }

        class Page(string key)
        {
            void Draw()
            {
                var job = new Job { Options = { Background = "transparent" } };
                new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", job.Options);
            }
        }
        """);

    [Fact]
    public Task A_property_of_a_property() => MigrationTest.ReportsAsync(
        """
        class Job
        {
            public ImageGenerationOptions Options { get; set; }
        }

        class Page(string key)
        {
            void Draw(Job job)
            {
                job.Options.Background = "transparent";
                new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", job.Options);
            }
        }
        """);

    [Fact]
    public Task A_ref_parameter() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            void Draw()
            {
                var options = new ImageGenerationOptions();
                Fill(ref options);
                new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", options);
            }

            static void Fill(ref ImageGenerationOptions options) => options = new() { Background = "transparent" };
        }
        """);

    [Fact]
    public Task An_out_parameter() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            void Draw()
            {
                Fill(out var options);
                new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", options);
            }

            static void Fill(out ImageGenerationOptions options) => options = new() { Background = "transparent" };
        }
        """);

    [Fact]
    public Task Lazy_options() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            readonly Lazy<ImageGenerationOptions> _options = new(() => new() { Background = "transparent" });

            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", _options.Value);
        }
        """);

    [Fact]
    public Task A_delegate_that_makes_options() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            void Draw(Func<ImageGenerationOptions> options) => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", options());

            void Logo() => Draw(() => new() { Background = "transparent" });
        }
        """);

    [Fact]
    public Task A_delegate_that_is_the_call() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            readonly ImageClient _client = new({|GIM002:"gpt-image-1"|}, key);

            void Draw()
            {
                _client.GenerateImage("a cat");
                Run(_client.GenerateImage);
            }

            static void Run(Func<string, ImageGenerationOptions, System.Threading.CancellationToken, ClientResult<GeneratedImage>> draw) =>
                draw("a logo", new() { Background = "transparent" }, default);
        }
        """);

    [Fact]
    public Task A_generic_class() => MigrationTest.ReportsAsync(
        """
        class Holder<T>(T value)
        {
            public T Value { get; } = value;
        }

        class Page(string key)
        {
            void Draw()
            {
                var holder = new Holder<ImageClient>(new({|GIM002:"gpt-image-1"|}, key));
                holder.Value.GenerateImage("a logo", new() { Background = "transparent" });
            }
        }
        """);

    [Fact]
    public Task A_static_property() => MigrationTest.ReportsAsync(
        """
        static class Clients
        {
            public static ImageClient Images { get; set; }
        }

        class Page(string key)
        {
            void Start() => Clients.Images = new({|GIM002:"gpt-image-1"|}, key);

            void Draw() => Clients.Images.GenerateImage("a logo", new() { Background = "transparent" });
        }
        """);

    [Fact]
    public Task An_asynchronous_method() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            async Task<ImageClient> ClientAsync()
            {
                await Task.Yield();
                return new({|GIM002:"gpt-image-1"|}, key);
            }

            async Task Draw()
            {
                var client = await ClientAsync();
                await client.GenerateImageAsync("a logo", new() { Background = "transparent" });
            }
        }
        """);

    [Fact]
    public Task A_task() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            Task<ImageClient> ClientAsync() => Task.FromResult(new ImageClient({|GIM002:"gpt-image-1"|}, key));

            async Task Draw() => await (await ClientAsync()).GenerateImageAsync("a logo", new() { Background = "transparent" });
        }
        """);

    [Fact]
    public Task A_pattern() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            readonly object _client = new ImageClient({|GIM002:"gpt-image-1"|}, key);

            void Draw()
            {
                if (_client is ImageClient client)
                {
                    client.GenerateImage("a logo", new() { Background = "transparent" });
                }
            }
        }
        """);

    [Fact]
    public Task A_computed_value() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", new() { Background = new GeneratedImageBackground("TRANSPARENT".ToLower()) });
        }
        """);

    [Fact]
    public Task A_trimmed_id() => MigrationTest.ReportsAsync(
        """
        class Page(string key)
        {
            void Draw()
            {
                var model = {|GIM002:"gpt-image-1"|};
                new ImageClient(model.Trim(), key).GenerateImage("a logo", new() { Background = "transparent" });
            }
        }
        """);

    [Fact]
    public Task The_static_constructor_of_a_class_with_a_tool() => MigrationTest.ReportsAsync(
        """
        class Page
        {
            static readonly ImageGenerationTool Tool = new() { Model = {|GIM002:"gpt-image-1"|} };

            static Page() => Tool.Background = "transparent";
        }
        """);

    [Fact]
    public Task A_method_that_changes_a_tool() => MigrationTest.ReportsAsync(
        """
        class Page
        {
            ResponseTool Tool()
            {
                var tool = new ImageGenerationTool { Model = {|GIM002:"gpt-image-1"|} };
                Clear(tool);
                return tool;
            }

            static void Clear(ImageGenerationTool tool) => tool.Background = ImageGenerationToolBackground.Transparent;
        }
        """);

    [Fact]
    public Task A_lambda_that_changes_a_tool() => MigrationTest.ReportsAsync(
        """
        class Page
        {
            ResponseTool Logo() => Tool(tool => tool.Background = ImageGenerationToolBackground.Transparent);

            static ImageGenerationTool Tool(Action<ImageGenerationTool> configure)
            {
                var tool = new ImageGenerationTool { Model = {|GIM002:"gpt-image-1"|} };
                configure(tool);
                return tool;
            }
        }
        """);
}
