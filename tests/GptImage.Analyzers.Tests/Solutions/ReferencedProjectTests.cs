namespace GptImage.Analyzers.Tests.Solutions;

/// <summary>
/// What a request is made of may come from another project. A build sees that project as an assembly, an IDE and <c>dotnet format</c> see its source: both find
/// the same, and neither follows syntax that is not this project's.
/// </summary>
public sealed class ReferencedProjectTests
{
    public static TheoryData<ReferenceForm> Forms => [ReferenceForm.Metadata, ReferenceForm.Source];

    /// <summary>Names of ids: the id is reported where a constant is used; what only the other project knows is reported there.</summary>
    [Theory]
    [InlineData("public const string Model = {|GIM001:\"gpt-image-1\"|};", "{|GIM002:Settings.Model|}")]
    [InlineData("public static readonly string Model = {|GIM001:\"gpt-image-1\"|};", "Settings.Model")]
    [InlineData("public static string Model { get; set; } = {|GIM001:\"gpt-image-1\"|};", "Settings.Model")]
    [InlineData("public static string Model => {|GIM001:\"gpt-image-1\"|};", "Settings.Model")]
    [InlineData("public static string Model() => {|GIM001:\"gpt-image-1\"|};", "Settings.Model()")]
    [InlineData("public static string Model() { return Id; } const string Id = {|GIM001:\"gpt-image-1\"|};", "Settings.Model()")]
    [InlineData("public static string[] Models = [{|GIM005:\"gpt-image-1\"|}];", "Settings.Models[0]")]
    [InlineData("public static (string Id, int Count) Model = ({|GIM005:\"gpt-image-1\"|}, 1);", "Settings.Model.Id")]
    [InlineData("public static T Same<T>(T value) => value;", "Settings.Same(\"gpt-image-1\")", "GIM005")]
    public async Task An_id_of_another_project_is_followed_as_far_as_this_project_goes(string library, string id, string? mention = null)
    {
        foreach (var form in Forms)
        {
            await new TestProject()
                .Reference("Library", $$"""public static class Settings { {{library}} }""", form)
                .File("/0/App.cs", $$"""
                    class App
                    {
                        GeneratedImage Draw() => new ImageClient({{(mention is null ? id : id.Replace("\"gpt-image-1\"", $"{{|{mention}:\"gpt-image-1\"|}}"))}}, "key").GenerateImage("a hat");
                    }
                    """)
                .ReportsAsync();
        }
    }

    /// <summary>Clients, options and helpers: the id here is moved with what is seen of its calls here.</summary>
    [Theory]
    [InlineData("public static OpenAIClient Client() => new(\"key\");", "Library.Kit.Client().GetImageClient({0}).GenerateImage(\"a hat\")")]
    [InlineData("public static OpenAIClient Client { get; } = new(\"key\");", "Library.Kit.Client.GetImageClient({0}).GenerateImage(\"a hat\")")]
    [InlineData("public static readonly OpenAIClient Client = new(\"key\");", "Library.Kit.Client.GetImageClient({0}).GenerateImage(\"a hat\")")]
    [InlineData("public static string Prompt => \"a hat\";", "new ImageClient({0}, \"key\").GenerateImage(Library.Kit.Prompt)")]
    [InlineData("public const string Size = \"auto\";", "new ImageClient({0}, \"key\").GenerateImage(Library.Kit.Size)")]
    [InlineData("public static string Trimmed(this string text) => text.Trim();", "new ImageClient({0}, \"key\").GenerateImage(\"a hat \".Trimmed())")]
    [InlineData("public static GeneratedImageQuality Quality => \"high\";", "new ImageClient({0}, \"key\").GenerateImage(\"a hat\", new ImageGenerationOptions {{ Quality = Library.Kit.Quality }})")]
    public async Task An_id_moves_whatever_else_comes_from_another_project(string library, string call)
    {
        foreach (var form in Forms)
        {
            await new TestProject()
                .Reference("Library", $$"""namespace Library; public static class Kit { {{library}} }""", form)
                .File("/0/App.cs", Code("{|GIM001:\"gpt-image-1\"|}"), Code("\"gpt-image-2\""))
                .FixesAsync("GIM001");
        }

        string Code(string id) =>
            $$"""
            using Library;

            class App
            {
                GeneratedImage Draw() => {{string.Format(call, id)}};
            }
            """;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_client_of_another_project_gets_the_options_of_this_one(ReferenceForm form) => new TestProject()
        .Reference("Library", """public static class Clients { public static ImageClient Images() => new("gpt-image-2", "key"); }""", form)
        .File("/0/App.cs",
            """
            class App
            {
                GeneratedImage Draw() => Clients.Images().GenerateImage("a hat", new ImageGenerationOptions
                {
                    {|GIM107:Style = GeneratedImageStyle.Vivid|},
                });
            }
            """)
        .ReportsAsync();

    /// <summary>What the options of another project hold is not seen: they may ask for a transparent background.</summary>
    [Theory]
    [InlineData("public static ImageGenerationOptions Options() => new() { {|GIM107:Style = GeneratedImageStyle.Vivid|} };", "Kit.Options()")]
    [InlineData("public static ImageGenerationOptions Options { get; } = new() { {|GIM107:Style = GeneratedImageStyle.Vivid|} };", "Kit.Options")]
    [InlineData("public static T With<T>(T options) => options;", "Kit.With(new ImageGenerationOptions())")]
    public async Task Options_of_another_project_need_a_decision(string library, string options)
    {
        foreach (var form in Forms)
        {
            await new TestProject()
                .Reference("Library", $$"""public static class Kit { {{library}} }""", form)
                .File("/0/App.cs",
                    $$"""
                    class App
                    {
                        GeneratedImage Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, "key").GenerateImage("a hat", {{options}});
                    }
                    """)
                .OffersNothingAsync("GIM001");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_base_class_of_another_project_holds_the_client(ReferenceForm form) => new TestProject()
        .Reference("Library",
            """
            public abstract class Painter(string model)
            {
                protected ImageClient Client { get; } = new(model, "key");

                public virtual string Name => "painter";
            }
            """, form)
        .File("/0/App.cs",
            """
            class HatPainter() : Painter({|GIM001:"gpt-image-1"|})
            {
                public override string Name => "hats";

                public GeneratedImage Draw() => Client.GenerateImage("a hat", new ImageGenerationOptions { Quality = "high" });
            }
            """)
        .ReportsAsync();

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_data_type_of_another_project_is_a_base(ReferenceForm form) => new TestProject()
        .Reference("Library",
            """
            public class Body
            {
                [JsonPropertyName("prompt")]
                public string Prompt { get; set; } = "a hat";

                [JsonPropertyName("size"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
                public string? Size { get; set; }
            }
            """, form)
        .File("/0/App.cs",
            """
            class ImageBody : Body
            {
                [JsonPropertyName("model")]
                public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
            }

            class App
            {
                Task Send(HttpClient http) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new ImageBody { Size = "1024x1024" });
            }
            """)
        .ReportsAsync();

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_dictionary_is_filled_by_an_extension_method_of_another_project(ReferenceForm form) => new TestProject()
        .Reference("Library",
            """
            public static class Bodies
            {
                public static Dictionary<string, object> WithPrompt(this Dictionary<string, object> body, string prompt)
                {
                    body["prompt"] = prompt;
                    return body;
                }
            }
            """, form)
        .File("/0/App.cs",
            $$"""
            class App
            {
                Task Send(HttpClient http)
                {
                    var body = new Dictionary<string, object> { ["model"] = {|{{(form == ReferenceForm.Source ? "GIM001" : "GIM002")}}:"gpt-image-1"|}, ["n"] = 1 };
                    return http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body.WithPrompt("a hat"));
                }
            }
            """)
        .ReportsAsync();

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_partial_class_has_a_namesake_in_another_project(ReferenceForm form) => new TestProject()
        .Reference("Library", """namespace Library; public partial class Painter { public static string Model { get; set; } = {|GIM001:"gpt-image-1"|}; }""", form)
        .File("/0/App.cs",
            """
            namespace App;

            partial class Painter
            {
                static string Model { get; set; } = {|GIM001:"gpt-image-1"|};
            }

            partial class Painter
            {
                GeneratedImage Draw() => new ImageClient(Model, "key").GenerateImage("a hat");

                GeneratedImage DrawTheOther() => new ImageClient(Library.Painter.Model, "key").GenerateImage("a hat");
            }
            """)
        .ReportsAsync();

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_condition_of_another_project_asks_about_the_model(ReferenceForm form) => new TestProject()
        .Reference("Library", """public static class Models { public static bool IsDallE(string model) => model.StartsWith("dall-e"); }""", form)
        .File("/0/App.cs",
            """
            class App
            {
                GeneratedImage Draw()
                {
                    var model = {|GIM001:"gpt-image-1"|};
                    var options = new ImageGenerationOptions();
                    if (Models.IsDallE(model))
                    {
                        options.Style = GeneratedImageStyle.Vivid;
                    }

                    return new ImageClient(model, "key").GenerateImage("a hat", options);
                }
            }
            """)
        .ReportsAsync();
}
