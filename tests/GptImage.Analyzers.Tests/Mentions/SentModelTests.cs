namespace GptImage.Analyzers.Tests.Mentions;

/// <summary>Ids that no request in sight claims: a name that says "model" means that they are sent somewhere.</summary>
public sealed class SentModelTests
{
    [Theory]
    [InlineData("const string Model = LEGACY;")]
    [InlineData("static readonly string DefaultImageModel = LEGACY;")]
    [InlineData("string _model = LEGACY;")]
    [InlineData("string ImageModel { get; set; } = LEGACY;")]
    [InlineData("string Model => LEGACY;")]
    [InlineData("string Model { get { return LEGACY; } }")]
    [InlineData("public virtual string ModelId { get; } = LEGACY;")]
    [InlineData("void Draw(string model = LEGACY) { }")]
    [InlineData("string GetModel() => LEGACY;")]
    [InlineData("string ModelFor(string tier) => tier switch { \"fast\" => \"gpt-image-2\", _ => LEGACY };")]
    [InlineData("string ResolveModel(string model) { if (model == null) { return LEGACY; } return model; }")]
    [InlineData("string _model = Environment.GetEnvironmentVariable(\"IMAGES\") ?? LEGACY;")]
    [InlineData("string Setting() => Environment.GetEnvironmentVariable(\"IMAGE_MODEL\") ?? LEGACY;")]
    [InlineData("string Setting(IDictionary<string, string> settings) => settings[\"Images:Model\"] ?? LEGACY;")]
    [InlineData("void Configure(Options options) => options.Model = LEGACY; class Options { public string Model; }")]
    [InlineData("object Configure() => new Options { ImageModel = LEGACY }; class Options { public string ImageModel; }")]
    [InlineData("void Configure(IDictionary<string, string> settings) => settings[\"OpenAI:Model\"] = LEGACY;")]
    [InlineData("object Settings = new Dictionary<string, string> { [\"Images:ImageModel\"] = LEGACY };")]
    [InlineData("object Painter = new P(LEGACY); class P { public P(string model) { } }")]
    [InlineData("object Painter = new P((LEGACY)); class P { public P(string model) { } }")]
    [InlineData("object Painter = new P(LEGACY!); class P { public P(string model) { } }")]
    [InlineData("const string Prefix = \"gpt-image-\"; const string Model = {|GIM001:Prefix + \"1\"|};", "const string Prefix = \"gpt-image-\"; const string Model = \"gpt-image-2\";")]
    [InlineData("const string Model = {|GIM001:\"openai/gpt-image-1\"|};", "const string Model = \"openai/gpt-image-2\";")]
    public Task A_model_by_name(string before, string? after = null) => MigrationTest.FixesAsync("GIM001",
        $"class C {{ {before.Replace("LEGACY", "{|GIM001:\"gpt-image-1\"|}")} }}",
        $"class C {{ {after ?? before.Replace("LEGACY", "\"gpt-image-2\"")} }}");

    [Theory]
    [InlineData("string DeploymentName = {|GIM004:\"gpt-image-1\"|};")]
    [InlineData("const string ImageDeployment = {|GIM004:\"gpt-image-1\"|};")]
    [InlineData("string ModelDeployment { get; set; } = {|GIM004:\"gpt-image-1\"|};")]
    [InlineData("void Configure(Options options) => options.Deployment = {|GIM004:\"gpt-image-1\"|}; class Options { public string Deployment; }")]
    public Task A_deployment_by_name(string member) => MigrationTest.OffersNothingAsync($"class C {{ {member} }}");

    /// <summary>It may be sent with any options whose model is not seen, so it moves only if they can.</summary>
    [Fact]
    public Task A_model_by_name_meets_every_request_without_a_model() => MigrationTest.FixesAsync("GIM001",
        """
        class ImageSettings
        {
            public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
        }

        class C
        {
            Task Edit(HttpClient http, string model, string prompt) =>
                http.PostAsJsonAsync("https://api.openai.com/v1/images/edits", new { model, prompt, {|GIM106:input_fidelity = "high"|} });
        }
        """,
        """
        class ImageSettings
        {
            public string Model { get; set; } = "gpt-image-2";
        }

        class C
        {
            Task Edit(HttpClient http, string model, string prompt) =>
                http.PostAsJsonAsync("https://api.openai.com/v1/images/edits", new { model, prompt });
        }
        """);

    [Fact]
    public Task A_constant_is_what_its_uses_are() => MigrationTest.FixesAsync("GIM001",
        """
        static class Ids
        {
            public const string First = {|GIM001:"gpt-image-1"|};
            public const string Second = {|GIM005:"gpt-image-1"|};
        }

        class C
        {
            object Body(string prompt) => new { model = Ids.First, prompt };
            bool Is(string model) => model == Ids.Second;
        }
        """,
        """
        static class Ids
        {
            public const string First = "gpt-image-2";
            public const string Second = {|GIM005:"gpt-image-1"|};
        }

        class C
        {
            object Body(string prompt) => new { model = Ids.First, prompt };
            bool Is(string model) => model == Ids.Second;
        }
        """);
}
