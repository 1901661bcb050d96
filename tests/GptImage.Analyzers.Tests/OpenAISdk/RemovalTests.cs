namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>A parameter goes only where the code still compiles without it, warnings as errors, and still does everything else.</summary>
public sealed class RemovalTests
{
    /// <summary>Values whose parameter can go, with the statements before the call that go with them.</summary>
    [Theory]
    [InlineData("", "ImageInputFidelity.High")]
    [InlineData("", "\"high\"")]
    [InlineData("", "new ImageInputFidelity(\"high\")")]
    [InlineData("", "fine ? ImageInputFidelity.High : ImageInputFidelity.Low")]
    [InlineData("", "Map(fine)")]
    [InlineData("", "_fidelity")]
    [InlineData("", "text.ToLowerInvariant()")]
    [InlineData("", "Fidelity")]
    [InlineData("const string fidelity = \"high\";", "fidelity")]
    [InlineData("var fidelity = ImageInputFidelity.High;", "fidelity")]
    [InlineData("var high = \"high\"; var fidelity = new ImageInputFidelity(high);", "fidelity")]
    [InlineData("var fidelity = fine ? \"high\" : \"low\";", "fidelity")]
    public Task A_value_goes_with_all_that_served_it_alone(string statements, string value) => Project("GIM106", statements, value, "", "").FixesAsync("GIM106");

    [Theory]
    [InlineData("var fidelity = \"high\"; Console.WriteLine(fidelity);", "fidelity")]
    [InlineData("var text2 = text; Console.WriteLine(text2);", "text2")]
    public Task A_variable_that_is_read_elsewhere_stays(string statements, string value) => Project("GIM106", statements, value, statements, "").FixesAsync("GIM106");

    /// <summary>Values that do something else as well.</summary>
    [Theory]
    [InlineData("", "Log(\"high\")")]
    [InlineData("", "text ?? throw new ArgumentNullException()")]
    [InlineData("", "Next(out var next) ? \"high\" : next")]
    [InlineData("var other = text; Console.WriteLine(other);", "other = \"high\"")]
    [InlineData("var count = 0;", "count++ > 0 ? \"high\" : \"low\"")]
    [InlineData("string a = \"high\", b = \"low\"; Console.WriteLine(b);", "a")]
    [InlineData("var fidelity = Log(\"high\");", "fidelity")]
    [InlineData("ImageInputFidelity? fidelity; fidelity = \"high\";", "fidelity")]
    [InlineData("ImageInputFidelity Local() => ImageInputFidelity.High;", "Local()")]
    public Task A_value_that_does_more_stays(string statements, string value) => Project("GIM106", statements, value, statements, value).OffersNothingAsync();

    [Fact]
    public Task A_field_that_would_be_left_unread_stays() => new TestProject().Strict().File("/0/C.cs",
        """
        #pragma warning disable OPENAI001
        class C(ImageClient client)
        {
            private readonly string _fidelity = "high";

            public void Edit() => client.GenerateImageEdit("a.png", "a hat", new ImageEditOptions { {|GIM106:InputFidelity = _fidelity|} });
        }
        """).OffersNothingAsync();

    /// <summary>Assignments that are not statements of their own.</summary>
    [Theory]
    [InlineData("Run(() => {|GIM107:options.Style = GeneratedImageStyle.Vivid|});")]
    [InlineData("other.Style = {|GIM107:options.Style = GeneratedImageStyle.Vivid|};")]
    [InlineData("Console.WriteLine({|GIM107:options.Style = GeneratedImageStyle.Vivid|});")]
    [InlineData("for (var i = 0; i < 3; {|GIM107:options.Style = GeneratedImageStyle.Vivid|}) { i++; }")]
    public Task An_assignment_inside_other_code_stays(string statement) => MigrationTest.OffersNothingAsync(
        $$"""
        class Settings { public GeneratedImageStyle? Style { get; set; } }

        class C(ImageClient client, Settings other)
        {
            void Draw()
            {
                var options = new ImageGenerationOptions();
                {{statement}}
                client.GenerateImage("a cat" + other.Style, options);
            }

            static void Run(Func<GeneratedImageStyle?> action) => action();
        }
        """);

    [Fact]
    public Task What_cannot_go_holds_the_migration_back() => MigrationTest.OffersNothingAsync(
        """
        class C(string key)
        {
            void Edit() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImageEdit("a.png", "a hat", new() { InputFidelity = Log("high") });

            static string Log(string text)
            {
                Console.WriteLine(text);
                return text;
            }
        }
        """);

    [Fact]
    public Task Comments_and_regions_stay() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            #region Client
            private readonly ImageClient _client = new({|GIM001:"gpt-image-1"|}, "key"); // the old one
            #endregion

            void Edit()
            {
                var options = new ImageEditOptions
                {
                    // Faces matter.
                    InputFidelity = ImageInputFidelity.High, // costs more
                    EndUserId = "me",
                };

                #region Send
                _client.GenerateImageEdit("a.png", "a hat", options);
                #endregion
            }
        }
        """,
        """
        class C
        {
            #region Client
            private readonly ImageClient _client = new("gpt-image-2", "key"); // the old one
            #endregion

            void Edit()
            {
                var options = new ImageEditOptions
                {
                    // Faces matter.
                    // costs more
                    EndUserId = "me",
                };

                #region Send
                _client.GenerateImageEdit("a.png", "a hat", options);
                #endregion
            }
        }
        """);

    private static TestProject Project(string id, string statements, string value, string statementsAfter, string valueAfter)
    {
        var after = valueAfter.Length > 0 ? $"{{|{id}:InputFidelity = {valueAfter}|}}, " : "";
        return new TestProject().Strict().File("/0/C.cs", Code(statements, $"{{|{id}:InputFidelity = {value}|}}, "), Code(statementsAfter, after));

        static string Code(string statements, string fidelity) =>
            $$"""
            #pragma warning disable OPENAI001
            public class C(string key)
            {
                private readonly ImageInputFidelity _fidelity = ImageInputFidelity.High;
                private static ImageInputFidelity Fidelity => "high";

                public void Edit(string text, bool fine)
                {
                    {{statements}}
                    new ImageClient("gpt-image-2", key).GenerateImageEdit("a.png", "a hat", new ImageEditOptions { {{fidelity}}EndUserId = "me" });
                }

                private static ImageInputFidelity Map(bool fine) => fine switch
                {
                    true => ImageInputFidelity.High,
                    false => throw new ArgumentException("not fine"),
                };

                private static string Log(string text)
                {
                    Console.WriteLine(text);
                    return text;
                }

                private static bool Next(out string next)
                {
                    next = "low";
                    return true;
                }
            }
            """.Replace("\n        \n", "\n").ReplaceLineEndings("\n");
    }
}
