namespace GptImage.Analyzers.Tests.Recognition;

/// <summary>Values that an application translates from its own words: what is refused is reported where it is written.</summary>
public sealed class MappingTests
{
    [Theory]
    [InlineData("static GeneratedImageQuality Quality(string wish) => wish switch { \"best\" => {|GIM108:GeneratedImageQuality.High|}, _ => GeneratedImageQuality.Auto };")]
    [InlineData("static GeneratedImageQuality Quality(string wish) { switch (wish) { case \"best\": return {|GIM108:GeneratedImageQuality.High|}; default: return \"low\"; } }")]
    [InlineData("static GeneratedImageQuality Quality(string wish) { if (wish == \"best\") { return {|GIM108:\"hd\"|}; } return wish == \"good\" ? {|GIM108:GeneratedImageQuality.Standard|} : \"low\"; }")]
    [InlineData("static GeneratedImageQuality Quality(string wish) { var quality = GeneratedImageQuality.Auto; if (wish == \"best\") quality = {|GIM108:GeneratedImageQuality.High|}; return quality; }")]
    [InlineData("static GeneratedImageQuality Quality(string wish) => Qualities[wish]; static readonly Dictionary<string, GeneratedImageQuality> Qualities = new() { [\"best\"] = {|GIM108:GeneratedImageQuality.High|}, [\"draft\"] = \"low\" };")]
    [InlineData("static GeneratedImageQuality Quality(string wish) => Qualities.TryGetValue(wish, out var quality) ? quality : \"low\"; static readonly Dictionary<string, GeneratedImageQuality> Qualities = new() { { \"best\", {|GIM108:GeneratedImageQuality.High|} } };")]
    [InlineData("static GeneratedImageQuality Quality(string wish) => new(Word(wish)); static string Word(string wish) => wish switch { \"best\" => {|GIM108:\"hd\"|}, _ => \"low\" };")]
    public Task A_quality_is_reported_in_the_mapping(string mapping) => MigrationTest.ReportsAsync(Painter("options.Quality = Quality(wish);", mapping));

    [Theory]
    [InlineData("static GeneratedImageSize Size(string wish) => wish switch { \"small\" => {|GIM109:GeneratedImageSize.W256xH256|}, _ => GeneratedImageSize.W1024xH1024 };")]
    [InlineData("static GeneratedImageSize Size(string wish) => Enum.Parse<Wish>(wish) switch { Wish.Small => {|GIM109:new GeneratedImageSize(512, 512)|}, _ => GeneratedImageSize.W1024xH1024 }; enum Wish { Small, Large }")]
    public Task A_size_is_reported_in_the_mapping(string mapping) => MigrationTest.ReportsAsync(Painter("options.Size = Size(wish);", mapping));

    [Fact]
    public Task A_body_is_mapped_the_same_way() => MigrationTest.FixesAsync("GIM001",
        """
        class Painter(HttpClient http)
        {
            Task<HttpResponseMessage> Draw(string prompt, string wish) => http.PostAsJsonAsync(
                "https://api.openai.com/v1/images/generations", new { model = {|GIM001:"gpt-image-1"|}, prompt, quality = Quality(wish), size = Size(wish) });

            static string Quality(string wish) => wish switch { "best" => {|GIM108:"hd"|}, "good" => {|GIM108:"standard"|}, _ => "auto" };

            static string Size(string wish) { if (wish == "small") return {|GIM109:"256x256"|}; return "1024x1024"; }
        }
        """,
        """
        class Painter(HttpClient http)
        {
            Task<HttpResponseMessage> Draw(string prompt, string wish) => http.PostAsJsonAsync(
                "https://api.openai.com/v1/images/generations", new { model = "gpt-image-2", prompt, quality = Quality(wish), size = Size(wish) });

            static string Quality(string wish) => wish switch { "best" => "high", "good" => "medium", _ => "auto" };

            static string Size(string wish) { if (wish == "small") return "816x816"; return "1024x1024"; }
        }
        """);

    /// <summary>The ids that an application's own names stand for are sent where the method that translates them is called for a client.</summary>
    [Fact]
    public Task Ids_behind_an_enum_move_in_the_mapping() => MigrationTest.FixesAsync("GIM001",
        """
        enum Speed { Slow, Fast }

        static class Models { public static string Id(this Speed speed) => speed switch { Speed.Fast => {|GIM001:"gpt-image-1-mini"|}, _ => {|GIM001:"gpt-image-1.5"|} }; }

        class Painter(string key) { GeneratedImage Draw(string prompt, Speed speed) => new ImageClient(speed.Id(), key).GenerateImage(prompt); }
        """,
        """
        enum Speed { Slow, Fast }

        static class Models { public static string Id(this Speed speed) => speed switch { Speed.Fast => "gpt-image-2", _ => "gpt-image-2" }; }

        class Painter(string key) { GeneratedImage Draw(string prompt, Speed speed) => new ImageClient(speed.Id(), key).GenerateImage(prompt); }
        """);

    private static string Painter(string statement, string mapping) =>
        $$"""
        class Painter(string key)
        {
            GeneratedImage Draw(string prompt, string wish)
            {
                var options = new ImageGenerationOptions();
                {{statement}}
                return new ImageClient("gpt-image-2", key).GenerateImage(prompt, options);
            }

            {{mapping}}
        }
        """;
}
