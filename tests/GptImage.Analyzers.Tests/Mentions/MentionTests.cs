namespace GptImage.Analyzers.Tests.Mentions;

/// <summary>GIM005: ids that are compared, listed, priced, shown or tested, but not sent. The IDE offers to replace them one by one; a batch leaves them.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("bool Is(string model) => model == LEGACY;")]
    [InlineData("bool Is(string model) => LEGACY != model;")]
    [InlineData("bool Is(string model) => string.Equals(model, LEGACY, StringComparison.OrdinalIgnoreCase);")]
    [InlineData("bool Is(string model) => model.Equals(LEGACY);")]
    [InlineData("bool Is(string model) => model.StartsWith(LEGACY);")]
    [InlineData("bool Is(string model) => model is LEGACY;")]
    [InlineData("bool Is(string model) => model is not (\"gpt-image-2\" or LEGACY);")]
    [InlineData("bool Is(C other) => other is { Model: LEGACY }; string Model;")]
    public Task Comparison(string member) => ReplacesAsync(member);

    [Theory]
    [InlineData("int Rank(string model) { switch (model) { case LEGACY: return 1; default: return 0; } }")]
    [InlineData("int Rank(string model) => model switch { LEGACY => 1, _ => 0 };")]
    [InlineData("string Label(string model) => model switch { \"a\" => LEGACY, _ => model };")]
    public Task Branch(string member) => ReplacesAsync(member);

    [Theory]
    [InlineData("Dictionary<string, decimal> Prices = new() { [LEGACY] = 0.042m };")]
    [InlineData("Dictionary<string, decimal> Prices = new() { { LEGACY, 0.042m } };")]
    [InlineData("(string, decimal)[] Prices = { (LEGACY, 0.042m) };")]
    [InlineData("string[] Models = { LEGACY, \"gpt-image-2\" };")]
    [InlineData("string[] Models = [LEGACY, \"gpt-image-2\"];")]
    [InlineData("HashSet<string> Retired = new(StringComparer.OrdinalIgnoreCase) { LEGACY };")]
    [InlineData("List<string> Models = new List<string> { LEGACY };")]
    [InlineData("ModelPrice[] Prices = { new ModelPrice(LEGACY, 5m) }; record ModelPrice(string Model, decimal Input);")]
    [InlineData("Row[] Rows = { new Row { Model = LEGACY, Price = 5m } }; class Row { public string Model; public decimal Price; }")]
    [InlineData("Row[] Rows = { new(LEGACY, 5m) }; record Row(string ModelId, decimal CostPerImage);")]
    public Task Table(string member) => ReplacesAsync(member);

    [Theory]
    [InlineData("[System.ComponentModel.DefaultValue(LEGACY)] string Model { get; set; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.AllowedValues(LEGACY, \"gpt-image-2\")] string Model { get; set; }")]
    [InlineData("[System.ComponentModel.Description(LEGACY)] int Number;")]
    [InlineData("enum Models { [System.Runtime.Serialization.EnumMember(Value = LEGACY)] Original }")]
    public Task Attribute(string member) => ReplacesAsync(member);

    [Theory]
    [InlineData("string ModelLabel => LEGACY;")]
    [InlineData("string DisplayModel = LEGACY;")]
    [InlineData("const string ModelDescription = LEGACY;")]
    [InlineData("void Log(TextWriter log) => log.WriteLine(\"Compared with {0}\", LEGACY);")]
    [InlineData("string Text() => $\"Compared with {LEGACY}\";")]
    [InlineData("string Other() => LEGACY;")]
    public Task Text_for_people(string member) => ReplacesAsync(member);

    [Theory]
    [InlineData("void Test(string actual) => Equal(LEGACY, actual); static void Equal<T>(T expected, T actual) { }")]
    [InlineData("bool Known() => IsKnown(LEGACY); static bool IsKnown(string model) => model.Length > 3;")]
    [InlineData("int Price() => PriceOf(LEGACY); static int PriceOf(string model) => model.Length;")]
    [InlineData("bool Is(string model) => model == Ids.ImageModel; static class Ids { public const string ImageModel = LEGACY; }")]
    public Task Question_about_a_model(string member) => ReplacesAsync(member);

    [Fact]
    public Task A_prefix_stays() => MigrationTest.FixesWhenChosenAsync("GIM005",
        """class C { bool Is(string model) => model == {|GIM005:"openai/gpt-image-1.5"|}; }""",
        """class C { bool Is(string model) => model == "openai/gpt-image-2"; }""");

    [Theory]
    [InlineData("gpt-image-1-mini")]
    [InlineData("gpt-image-1.5-2025-12-16")]
    [InlineData("chatgpt-image-latest")]
    [InlineData("dall-e-2")]
    [InlineData("dall-e-3")]
    public Task Every_legacy_id(string id) => ReplacesAsync("bool Is(string model) => model == LEGACY;", id);

    private static Task ReplacesAsync(string member, string id = "gpt-image-1") =>
        MigrationTest.FixesWhenChosenAsync("GIM005", InClass(member, $"{{|GIM005:\"{id}\"|}}"), InClass(member, "\"gpt-image-2\""));

    private static string InClass(string member, string id) => $"class C {{ {member.Replace("LEGACY", id)} }}";
}
