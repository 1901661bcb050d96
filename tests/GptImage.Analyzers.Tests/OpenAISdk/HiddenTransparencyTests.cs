namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>A transparent background is a decision, by whatever path it comes to the model's call.</summary>
public sealed class HiddenTransparencyTests
{
    [Theory]
    // An extension method.
    [InlineData(
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
        """)]

    // A base class.
    [InlineData(
        """
        class Painter(string key)
        {
            protected readonly ImageClient Client = new({|GIM002:"gpt-image-1"|}, key);
        }

        class Page(string key) : Painter(key)
        {
            void Draw() => Client.GenerateImage("a logo", new() { Background = "transparent" });
        }
        """)]

    // An override that makes the options.
    [InlineData(
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
        """)]

    // An override that makes the client.
    [InlineData(
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
        """)]

    // An interface.
    [InlineData(
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
        """)]

    // A dictionary.
    [InlineData(
        """
        class Page(string key)
        {
            static readonly Dictionary<string, ImageGenerationOptions> Styles = new() { ["logo"] = new() { Background = "transparent" } };

            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", Styles["logo"]);
        }
        """)]

    // An array.
    [InlineData(
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
        """)]

    // A tuple.
    [InlineData(
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
        """)]

    // A record.
    [InlineData(
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
        """)]

    // The initializer of a property.
    [InlineData(
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
        """)]

    // A property of a property.
    [InlineData(
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
        """)]

    // A ref parameter.
    [InlineData(
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
        """)]

    // An out parameter.
    [InlineData(
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
        """)]

    // Lazy options.
    [InlineData(
        """
        class Page(string key)
        {
            readonly Lazy<ImageGenerationOptions> _options = new(() => new() { Background = "transparent" });

            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", _options.Value);
        }
        """)]

    // A delegate that makes options.
    [InlineData(
        """
        class Page(string key)
        {
            void Draw(Func<ImageGenerationOptions> options) => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", options());

            void Logo() => Draw(() => new() { Background = "transparent" });
        }
        """)]

    // A delegate that is the call.
    [InlineData(
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
        """)]

    // A generic class.
    [InlineData(
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
        """)]

    // A static property.
    [InlineData(
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
        """)]

    // An asynchronous method.
    [InlineData(
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
        """)]

    // A task.
    [InlineData(
        """
        class Page(string key)
        {
            Task<ImageClient> ClientAsync() => Task.FromResult(new ImageClient({|GIM002:"gpt-image-1"|}, key));

            async Task Draw() => await (await ClientAsync()).GenerateImageAsync("a logo", new() { Background = "transparent" });
        }
        """)]

    // A pattern.
    [InlineData(
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
        """)]

    // A computed value.
    [InlineData(
        """
        class Page(string key)
        {
            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", new() { Background = new GeneratedImageBackground("TRANSPARENT".ToLower()) });
        }
        """)]

    // A trimmed id.
    [InlineData(
        """
        class Page(string key)
        {
            void Draw()
            {
                var model = {|GIM002:"gpt-image-1"|};
                new ImageClient(model.Trim(), key).GenerateImage("a logo", new() { Background = "transparent" });
            }
        }
        """)]

    // The static constructor of a class with a tool.
    [InlineData(
        """
        class Page
        {
            static readonly ImageGenerationTool Tool = new() { Model = {|GIM002:"gpt-image-1"|} };

            static Page() => Tool.Background = "transparent";
        }
        """)]

    // A method that changes a tool.
    [InlineData(
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
        """)]

    // A lambda that changes a tool.
    [InlineData(
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
        """)]
    public Task ItIsFound(string code) => MigrationTest.ReportsAsync(code);
}
