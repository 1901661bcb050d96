namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>The model stands where the client is made, the parameters where it is used.</summary>
public sealed class HandedOnClientTests
{
    [Theory]
    [InlineData("readonly ImageClient _client = new({0}, \"key\");", "_client")]
    [InlineData("readonly ImageClient _client; C() {{ _client = new ImageClient({0}, \"key\"); }}", "_client")]
    [InlineData("readonly ImageClient _client; C() {{ _client = new ImageClient({0}, \"key\"); }}", "this._client")]
    [InlineData("static readonly ImageClient Client = new({0}, \"key\");", "Client")]
    [InlineData("static readonly ImageClient Client = new({0}, \"key\");", "C.Client")]
    [InlineData("ImageClient Client {{ get; }} = new({0}, \"key\");", "Client")]
    [InlineData("ImageClient Client => new({0}, \"key\");", "Client")]
    [InlineData("ImageClient Client() => new({0}, \"key\");", "Client()")]
    [InlineData("ImageClient _client;", "(_client ??= new ImageClient({0}, \"key\"))")]
    [InlineData("ImageClient _client; ImageClient Client() {{ if (_client == null) _client = new({0}, \"key\"); return _client; }}", "Client()")]
    [InlineData("static ImageClient Client(OpenAIClient openAI) => openAI.GetImageClient({0});", "Client(new OpenAIClient(\"key\"))")]
    [InlineData("readonly ImageClient _client = new({0}, \"key\");", "_client!")]
    [InlineData("readonly ImageClient[] _clients = [new ImageClient({0}, \"key\")];", "_clients[0]")]
    public Task The_options_change_with_the_model(string holder, string client)
    {
        return MigrationTest.FixesAsync("GIM001", Code("{|GIM001:\"gpt-image-1\"|}", "InputFidelity = ImageInputFidelity.High, "), Code("\"gpt-image-2\"", ""));

        string Code(string id, string fidelity) =>
            $$"""
            class C
            {
                {{string.Format(holder, id)}}

                GeneratedImage Edit() => {{string.Format(client, id)}}.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { {{fidelity}}Size = GeneratedImageSize.W1024xH1024 });
            }
            """;
    }

    [Theory]
    [InlineData("readonly Lazy<ImageClient> _client = new(() => new ImageClient({0}, \"key\"));", "_client.Value")]
    [InlineData("readonly System.Collections.Generic.List<ImageClient> _clients = [new ImageClient({0}, \"key\")];", "_clients[0]")]
    [InlineData("readonly Func<ImageClient> _client = () => new ImageClient({0}, \"key\");", "_client()")]
    public Task A_client_in_another_object_is_followed(string holder, string client)
    {
        return MigrationTest.FixesAsync("GIM001", Code("{|GIM001:\"gpt-image-1\"|}", "InputFidelity = ImageInputFidelity.High, "), Code("\"gpt-image-2\"", ""));

        string Code(string id, string fidelity) =>
            $$"""
            class C
            {
                {{string.Format(holder, id)}}

                GeneratedImage Edit() => {{client}}.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { {{fidelity}}Size = GeneratedImageSize.W1024xH1024 });
            }
            """;
    }

    [Fact]
    public Task A_conditional_call_is_a_call() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            private readonly ImageClient _client = new({|GIM001:"gpt-image-1"|}, "key");

            GeneratedImage Draw() => _client?.GenerateImage("a cat", new() { Quality = {|GIM108:"hd"|} });
        }
        """,
        """
        class C
        {
            private readonly ImageClient _client = new("gpt-image-2", "key");

            GeneratedImage Draw() => _client?.GenerateImage("a cat", new() { Quality = "high" });
        }
        """);

    [Fact]
    public Task A_client_is_passed_to_another_class() => new TestProject()
        .File("/0/Program.cs",
            """
            static class Setup
            {
                public static Retoucher Create(OpenAIClient openAI) => new(openAI.GetImageClient({|GIM001:"gpt-image-1"|}));
            }
            """,
            """
            static class Setup
            {
                public static Retoucher Create(OpenAIClient openAI) => new(openAI.GetImageClient("gpt-image-2"));
            }
            """)
        .File("/0/Retoucher.cs",
            """
            public class Retoucher
            {
                private readonly ImageClient _client;

                public Retoucher(ImageClient client) => _client = client;

                public GeneratedImage Retouch() => _client.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { {|GIM106:InputFidelity = ImageInputFidelity.Low|} });
            }
            """,
            """
            public class Retoucher
            {
                private readonly ImageClient _client;

                public Retoucher(ImageClient client) => _client = client;

                public GeneratedImage Retouch() => _client.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { });
            }
            """)
        .FixesAsync("GIM001");

    [Fact]
    public Task A_client_in_a_container_meets_every_call_whose_client_is_not_seen() => new TestProject()
        .File("/0/Container.cs", Container)
        .File("/0/Startup.cs",
            """
            static class Startup
            {
                public static void Configure(Container services) => services.AddSingleton(new ImageClient({|GIM001:"gpt-image-1.5"|}, "key"));
            }
            """,
            """
            static class Startup
            {
                public static void Configure(Container services) => services.AddSingleton(new ImageClient("gpt-image-2", "key"));
            }
            """)
        .File("/0/Retoucher.cs",
            """
            public class Retoucher(ImageClient client)
            {
                public GeneratedImage Retouch() => client.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { {|GIM106:InputFidelity = "high"|} });
            }
            """,
            """
            public class Retoucher(ImageClient client)
            {
                public GeneratedImage Retouch() => client.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { });
            }
            """)
        .FixesAsync("GIM001");

    [Fact]
    public Task A_client_that_only_its_own_classes_get_meets_no_other() => MigrationTest.FixesAsync("GIM001",
        """
        class Painter(ImageClient client)
        {
            public GeneratedImage Paint() => client.GenerateImage("a cat");
        }

        class LogoMaker(ImageClient client)
        {
            public GeneratedImage Make() => client.GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
        }

        static class Setup
        {
            static Painter Painter(string key) => new(new ImageClient({|GIM001:"gpt-image-1"|}, key));
            static LogoMaker LogoMaker(string key) => new(new ImageClient("gpt-image-2.5-sunburst", key));
        }
        """,
        """
        class Painter(ImageClient client)
        {
            public GeneratedImage Paint() => client.GenerateImage("a cat");
        }

        class LogoMaker(ImageClient client)
        {
            public GeneratedImage Make() => client.GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
        }

        static class Setup
        {
            static Painter Painter(string key) => new(new ImageClient("gpt-image-2", key));
            static LogoMaker LogoMaker(string key) => new(new ImageClient("gpt-image-2.5-sunburst", key));
        }
        """);

    [Fact]
    public Task Partial_classes_are_one() => new TestProject()
        .File("/0/Painter.Client.cs",
            """
            partial class Painter
            {
                private readonly ImageClient _client = new({|GIM001:"gpt-image-1.5"|}, "key");
            }
            """,
            """
            partial class Painter
            {
                private readonly ImageClient _client = new("gpt-image-2", "key");
            }
            """)
        .File("/0/Painter.cs",
            """
            partial class Painter
            {
                public GeneratedImage Retouch() => _client.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { InputFidelity = "high" });
            }
            """,
            """
            partial class Painter
            {
                public GeneratedImage Retouch() => _client.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { });
            }
            """)
        .Settings("/", ("gpt_image.provider", "openai"))
        .FixesAsync("GIM001");

    [Fact]
    public Task Every_part_of_a_class_may_assign() => new TestProject()
        .File("/0/Painter.Client.cs",
            """
            partial class Painter
            {
                private string _id = {|GIM001:"gpt-image-1.5"|};

                public ImageClient Client() => new(_id, "key");
            }
            """)
        .File("/0/Painter.cs",
            """
            partial class Painter
            {
                public void Save() => _id = {|GIM001:"gpt-image-1-mini"|};
            }
            """)
        .ReportsAsync();

    internal const string Container =
        """
        public class Container
        {
            public void AddSingleton<T>(T service) => Console.WriteLine(service);
        }
        """;
}
