namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests as types of the application's own: names from attributes or policy, defaults, and the objects made of them.</summary>
public sealed class DataTypeTests
{
    [Theory]
    [InlineData("[JsonPropertyName(\"NAME\")]")]
    [InlineData("[Newtonsoft.Json.JsonProperty(\"NAME\")]")]
    [InlineData("[Newtonsoft.Json.JsonProperty(PropertyName = \"NAME\")]")]
    [InlineData("[System.Runtime.Serialization.DataMember(Name = \"NAME\")]")]
    public Task Attributes_name_the_parameters(string attribute)
    {
        var before =
            $$"""
            class ImageBody
            {
                {{attribute.Replace("NAME", "model")}}
                public string M { get; set; } = {|GIM001:"gpt-image-1"|};

                {{attribute.Replace("NAME", "prompt")}}
                public string P { get; set; }

                {{attribute.Replace("NAME", "quality")}}
                public string Q { get; set; } = {|GIM108:"standard"|};
            }

            namespace Newtonsoft.Json
            {
                class JsonPropertyAttribute : Attribute
                {
                    public JsonPropertyAttribute() { }
                    public JsonPropertyAttribute(string name) { }
                    public string PropertyName { get; set; }
                }
            }
            """;
        return MigrationTest.FixesAsync("GIM001", before, before.Replace("{|GIM001:\"gpt-image-1\"|}", "\"gpt-image-2\"").Replace("{|GIM108:\"standard\"|}", "\"medium\""));
    }

    [Fact]
    public Task Without_attributes_the_names_are_in_snake_case() => MigrationTest.FixesAsync("GIM001",
        """
        class ImageOptions
        {
            public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
            public string Prompt { get; set; }
            public string Quality { get; init; } = {|GIM108:"hd"|};
            public int N { get; set; } = 1;
            public string OutputFormat { get; set; } = "png";
        }
        """,
        """
        class ImageOptions
        {
            public string Model { get; set; } = "gpt-image-2";
            public string Prompt { get; set; }
            public string Quality { get; init; } = "high";
            public int N { get; set; } = 1;
            public string OutputFormat { get; set; } = "png";
        }
        """);

    [Fact]
    public Task A_positional_record() => MigrationTest.FixesAsync("GIM001",
        """
        record ImageBody(
            [property: JsonPropertyName("prompt")] string Prompt,
            [property: JsonPropertyName("model")] string Model = {|GIM001:"gpt-image-1"|},
            [property: JsonPropertyName("size")] string Size = {|GIM109:"512x512"|});

        class C
        {
            object Default(string prompt) => new ImageBody(prompt);

            object Other(string prompt) => new ImageBody(prompt, {|GIM001:"gpt-image-1.5"|}, "1024x1024");

            object Small(string prompt) => new ImageBody(prompt, Size: {|GIM109:"256x256"|});
        }
        """,
        """
        record ImageBody(
            [property: JsonPropertyName("prompt")] string Prompt,
            [property: JsonPropertyName("model")] string Model = "gpt-image-2",
            [property: JsonPropertyName("size")] string Size = "816x816");

        class C
        {
            object Default(string prompt) => new ImageBody(prompt);

            object Other(string prompt) => new ImageBody(prompt, "gpt-image-2", "1024x1024");

            object Small(string prompt) => new ImageBody(prompt, Size: "816x816");
        }
        """);

    [Fact]
    public Task Values_of_a_creation_are_replaced() => MigrationTest.FixesAsync("GIM001", Body +
        """
        class C
        {
            object Create(string prompt)
            {
                Body body = new() { Model = {|GIM001:"gpt-image-1-mini"|}, Prompt = prompt };
                body.Quality = {|GIM108:"hd"|};
                return body;
            }
        }
        """, Body +
        """
        class C
        {
            object Create(string prompt)
            {
                Body body = new() { Model = "gpt-image-2", Prompt = prompt };
                body.Quality = "high";
                return body;
            }
        }
        """);

    /// <summary>Not assigned is sent as well, as null: whether the API takes that is not known.</summary>
    [Theory]
    [InlineData("new Body { Model = {|GIM002:\"gpt-image-1\"|}, Prompt = prompt, {|GIM107:Style = \"vivid\"|} }")]
    [InlineData("new Body { Model = {|GIM002:\"gpt-image-1\"|}, Prompt = prompt, {|GIM106:InputFidelity = \"high\"|} }")]
    public Task An_assignment_is_not_taken_out(string creation) => MigrationTest.OffersNothingAsync(
        $$"""
        {{Body}}
        class C
        {
            object Create(string prompt) => {{creation}};

            const string Url = "https://api.openai.com/v1/images/generations";
        }
        """);

    /// <summary>A prompt that is empty until someone sets it, to keep the compiler from warning.</summary>
    [Theory]
    [InlineData("object Create(string prompt) => new ImageBody { Prompt = prompt };")]
    [InlineData("object Create(string prompt) { var body = new ImageBody(); body.Prompt = prompt; return body; }")]
    [InlineData("object Create() => new ImageBody();")]
    public Task An_empty_prompt_is_no_prompt(string use) => MigrationTest.FixesAsync("GIM001",
        $$"""
        class ImageBody
        {
            [JsonPropertyName("model")] public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
            [JsonPropertyName("prompt")] public string Prompt { get; set; } = "";
            [JsonPropertyName("size")] public string Size { get; set; } = "1024x1024";
        }

        class C
        {
            {{use}}
            Task Send(HttpClient http, ImageBody body) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
        }
        """,
        $$"""
        class ImageBody
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "gpt-image-2";
            [JsonPropertyName("prompt")] public string Prompt { get; set; } = "";
            [JsonPropertyName("size")] public string Size { get; set; } = "1024x1024";
        }

        class C
        {
            {{use}}
            Task Send(HttpClient http, ImageBody body) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
        }
        """);

    [Fact]
    public Task Further_parameters_may_set_the_background() => MigrationTest.ReportsAsync(
        """
        class ImageBody
        {
            public string Model { get; set; }
            public string Prompt { get; set; }
            [JsonExtensionData] public Dictionary<string, object> Further { get; } = [];
        }

        class C
        {
            object Create(string prompt)
            {
                var body = new ImageBody { Model = {|GIM002:"gpt-image-1"|}, Prompt = prompt };
                body.Further["background"] = "transparent";
                return body;
            }
        }
        """);

    [Fact]
    public Task A_default_is_not_taken_out() => MigrationTest.OffersNothingAsync(
        """
        class ImageBody
        {
            public string Model { get; set; } = {|GIM002:"gpt-image-1"|};
            public required string Prompt { get; set; }
            {|GIM107:public string ResponseFormat { get; set; } = "b64_json";|}
        }
        """);

    [Theory]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string Style { get; set; }")]
    [InlineData("[System.Runtime.Serialization.DataMember(Name = \"style\", EmitDefaultValue = false)] public string Style { get; set; }")]
    public Task An_assignment_is_taken_out_where_null_is_not_sent(string property) => MigrationTest.FixesAsync("GIM001",
        $$"""
        class ImageBody
        {
            public string Model { get; set; }
            public string Prompt { get; set; }
            {{property}}
        }

        class C
        {
            object Create(string prompt) => new ImageBody { Model = {|GIM001:"gpt-image-1"|}, Prompt = prompt, {|GIM107:Style = "vivid"|} };
        }
        """,
        $$"""
        class ImageBody
        {
            public string Model { get; set; }
            public string Prompt { get; set; }
            {{property}}
        }

        class C
        {
            object Create(string prompt) => new ImageBody { Model = "gpt-image-2", Prompt = prompt };
        }
        """);

    [Fact]
    public Task What_is_never_sent_is_not_judged() => MigrationTest.FixesAsync("GIM001",
        """
        class ImageBody
        {
            public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
            public string Prompt { get; set; }
            [JsonIgnore] public string Style { get; set; } = "vivid";
        }
        """,
        """
        class ImageBody
        {
            public string Model { get; set; } = "gpt-image-2";
            public string Prompt { get; set; }
            [JsonIgnore] public string Style { get; set; } = "vivid";
        }
        """);

    /// <summary>A class that draws is no body, though its members are called alike: what it sends is up to its client, which is not restored here.</summary>
    [Theory]
    [InlineData("protected", "{|GIM002:\"gpt-image-1\"|}")]
    [InlineData("private", "{|GIM002:\"gpt-image-1\"|}")]
    [InlineData("[JsonInclude, JsonPropertyName(\"model\")] internal", "{|GIM001:\"gpt-image-1\"|}")]
    public Task Members_that_no_serializer_writes_make_no_body(string modifiers, string id) => new TestProject().WithoutPackage().WithErrors().File("/0/C.cs",
        $$"""
        using OpenAI.Images;

        class Painter(string key)
        {
            {{modifiers}} string Model => {{id}};
            public string Prompt { get; set; }

            public object Draw() => new ImageClient(Model, key).GenerateImage(Prompt, new ImageGenerationOptions { Quality = "high" });
        }
        """).ReportsAsync();

    [Fact]
    public Task An_enum_is_written_as_its_serializer_likes() => MigrationTest.ReportsAsync(
        """
        enum Quality { hd, low }

        class ImageBody
        {
            public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
            public string Prompt { get; set; }
            public Quality Quality { get; set; } = Quality.hd;
            public DayOfWeek? Style2 { get; set; } = DayOfWeek.Friday;
        }
        """);

    /// <summary>The model comes from one place and what it would be refused with from another.</summary>
    [Theory]
    [InlineData("class Start { public string Model { get; set; } = MODEL; } class Body : Start { public string Prompt { get; set; } public string InputFidelity { get; set; } = \"high\"; }")]
    [InlineData("class Body { public string Model = MODEL; public string Prompt; public string InputFidelity = \"high\"; }")]
    [InlineData("class Body { public Body() { Model = MODEL; InputFidelity = \"high\"; } public string Model { get; set; } public string Prompt { get; set; } public string InputFidelity { get; set; } }")]
    [InlineData("class Body { public const string Default = MODEL; public string Model { get; set; } = Default; public string Prompt { get; set; } public string InputFidelity { get; set; } = \"high\"; }")]
    [InlineData("class Body { public string Model { get; set; } = MODEL; public string Prompt { get; set; } public string InputFidelity { get; set; } } class D { void Tune(Body body) => body.InputFidelity = \"high\"; }")]
    [InlineData("class Body<T> { public string Model { get; set; } = MODEL; public T Prompt { get; set; } public string InputFidelity { get; set; } } class D { object Make() => new Body<string> { InputFidelity = \"high\" }; }")]
    [InlineData("record Body(string Model, string Prompt, string InputFidelity = null); class D { static readonly Body Default = new(MODEL, \"p\"); object Make() => Default with { InputFidelity = \"high\" }; }")]
    [InlineData("class Options { public string Model { get; set; } = MODEL; } class Body { public string Model; public string Prompt; public string InputFidelity; } class D { object Make(Options o) => new Body { Model = o.Model, {|GIM106:InputFidelity = \"high\"|} }; }")]
    [InlineData("class Body { public string Model { get; set; } = MODEL; public string Prompt { get; set; } public string InputFidelity { get; set; } } class D { Body New() => new(); void Make() { var body = New(); body.InputFidelity = \"high\"; } }")]
    public Task A_model_meets_what_is_set_elsewhere(string code) => OffersNothingForModelAsync($$"""{{code}} class E { const string Url = "https://api.openai.com/v1/images/edits"; }""");

    [Fact]
    public Task Other_types_are_left_alone() => MigrationTest.ReportsAsync(
        """
        class Camera
        {
            public string Model { get; set; } = "EOS R5";
            public string Size { get; set; } = "512x512";
            public string Quality { get; set; } = "hd";
        }

        class Price
        {
            public string Model { get; set; }
            public string Quality { get; set; }
            public decimal Amount { get; set; }
        }

        class Prices
        {
            Price[] All = { new Price { Model = {|GIM005:"gpt-image-1"|}, Quality = "hd", Amount = 0.04m } };
        }
        """);

    [Fact]
    public Task A_type_in_two_parts_is_one_type() => MigrationTest.FixesAsync("GIM001",
        """
        partial class ImageBody
        {
            public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
        }

        partial class ImageBody
        {
            public string Prompt { get; set; }
            public string Quality { get; set; } = {|GIM108:"hd"|};
        }
        """,
        """
        partial class ImageBody
        {
            public string Model { get; set; } = "gpt-image-2";
        }

        partial class ImageBody
        {
            public string Prompt { get; set; }
            public string Quality { get; set; } = "high";
        }
        """);

    private const string Body =
        """
        class Body
        {
            public required string Model { get; init; }
            public required string Prompt { get; init; }
            public string Quality { get; set; }
            public string Style { get; set; }
            public string InputFidelity { get; set; }
        }

        """;

    private static Task OffersNothingForModelAsync(string code) =>
        MigrationTest.ReportsAsync(code.Replace("MODEL", "{|GIM002:\"gpt-image-1\"|}"));
}
