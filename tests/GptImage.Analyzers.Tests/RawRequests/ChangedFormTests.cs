namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests that take another form on their way, text or object or copy, and are changed there.</summary>
public sealed class ChangedFormTests
{
    [Theory]
    [InlineData("""var body = JsonNode.Parse("{\"model\":\"{|GIM002:gpt-image-1|}\",\"prompt\":\"a\"}")!; body["background"] = "transparent";""")]
    [InlineData("""var body = JsonNode.Parse("{\"model\":\"{|GIM002:gpt-image-1|}\",\"prompt\":\"a\"}")!.AsObject(); body.Add("background", "transparent");""")]
    [InlineData("""var json = "{\"model\":\"{|GIM002:gpt-image-1|}\",\"prompt\":\"a\"}"; var body = (JsonObject)JsonNode.Parse(json); body["background"] = "transparent";""")]
    [InlineData("""var made = new { model = {|GIM002:"gpt-image-1"|}, prompt = "a" }; var body = JsonSerializer.SerializeToNode(made); body["background"] = "transparent";""")]
    [InlineData("""var json = JsonSerializer.Serialize(new { model = {|GIM002:"gpt-image-1"|}, prompt = "a" }); var body = JsonNode.Parse(json); body["background"] = "transparent";""")]
    [InlineData("""var made = new Dictionary<string, string> { ["model"] = {|GIM002:"gpt-image-1"|}, ["prompt"] = "a" }; var body = JsonSerializer.SerializeToNode(made); body["background"] = "transparent";""")]
    [InlineData("""var body = JsonSerializer.Deserialize<Dictionary<string, object>>("{\"model\":\"{|GIM002:gpt-image-1|}\",\"prompt\":\"a\"}"); body["background"] = "transparent";""")]
    public Task Transparency_that_comes_later_is_a_decision(string body) => MigrationTest.ReportsAsync(InClass(body));

    [Theory]
    [InlineData("""var body = new Dictionary<string, object> { ["model"] = {|GIM002:"gpt-image-1"|}, ["prompt"] = "a" }; foreach (var pair in more) { body[pair.Key] = pair.Value; }""")]
    [InlineData("""var body = new Dictionary<string, object>(more) { ["model"] = {|GIM002:"gpt-image-1"|}, ["prompt"] = "a" };""")]
    [InlineData("""var body = new JsonObject { ["model"] = {|GIM002:"gpt-image-1"|}, ["prompt"] = "a" }; void Set(string name, string value) => body[name] = value; foreach (var pair in more) { Set(pair.Key, "x"); }""")]
    [InlineData("""var body = new MultipartFormDataContent { { new StringContent({|GIM002:"gpt-image-1"|}), "model" }, { new StringContent("a"), "prompt" } }; foreach (var pair in more) { body.Add(new StringContent("x"), pair.Key); }""")]
    [InlineData("""var made = new Dictionary<string, object> { ["model"] = {|GIM002:"gpt-image-1"|}, ["prompt"] = "a" }; var body = made.Concat(more).ToDictionary(pair => pair.Key, pair => pair.Value);""")]
    [InlineData("""var json = "{\"model\":\"{|GIM002:gpt-image-1|}\",\"prompt\":\"a\"}"; var body = json.TrimEnd('}') + ",\"background\":\"transparent\"}";""")]
    public Task What_is_copied_from_elsewhere_is_a_decision(string body) => MigrationTest.ReportsAsync(InClass(body));

    [Theory]
    [InlineData("""var body = new MultipartFormDataContent { { new StringContent(MODEL), "model" }, { new StringContent("a"), "prompt" } }; var name = more.Count > 1 ? "image[]" : "image"; foreach (var pair in more) { body.Add(new StringContent("x"), name); }""")]
    [InlineData("""var name = more.Count > 1 ? "size" : "quality"; var body = new Dictionary<string, object> { ["model"] = MODEL, ["prompt"] = "a", [name] = "auto" };""")]
    public Task A_name_that_is_one_of_several_is_seen(string body) => MigrationTest.FixesAsync("GIM001",
        InClass(body.Replace("MODEL", "{|GIM001:\"gpt-image-1\"|}")), InClass(body.Replace("MODEL", "\"gpt-image-2\"")));

    [Theory]
    [InlineData("""var name = more.Count > 1 ? "size" : "background"; var body = new Dictionary<string, object> { ["model"] = {|GIM002:"gpt-image-1"|}, ["prompt"] = "a", [name] = more["x"] };""")]
    [InlineData("""var body = new Dictionary<string, object> { ["model"] = {|GIM002:"gpt-image-1"|}, ["prompt"] = "a", [more.Keys.First()] = "x" };""")]
    public Task One_of_several_may_be_a_decision(string body) => MigrationTest.ReportsAsync(InClass(body));

    [Theory]
    [InlineData("""var made = new { model = "gpt-5", tools = new[] { new { type = "image_generation", model = {|GIM002:"gpt-image-1"|} } } }; var body = JsonSerializer.SerializeToNode(made); body["tools"]![0]!["background"] = "transparent";""")]
    [InlineData("""var body = JsonNode.Parse("{\"model\":\"gpt-5\",\"tools\":[{\"type\":\"image_generation\",\"model\":\"{|GIM002:gpt-image-1|}\"}]}"); body["tools"]![0]!["background"] = "transparent";""")]
    public Task What_is_changed_inside_is_a_decision(string body) => MigrationTest.ReportsAsync(InClass(body));

    /// <summary>Where the target takes a transparent background, too, nothing is lost.</summary>
    [Fact]
    public Task What_is_copied_from_elsewhere_moves_to_a_model_that_takes_it() => MigrationTest.ReportsAsync(
        InClass("""var body = new Dictionary<string, object>(more) { ["model"] = {|GIM001:"gpt-image-1"|}, ["prompt"] = "a" };"""),
        ("gpt_image.target_model", "gpt-image-2.6-sunburst"));

    [Fact]
    public Task Nothing_is_said_of_a_current_model() => MigrationTest.ReportsAsync(
        InClass("""var body = new Dictionary<string, object>(more) { ["model"] = "gpt-image-2", ["prompt"] = "a" }; foreach (var pair in more) { body[pair.Key] = pair.Value; }"""));

    [Fact]
    public Task What_comes_later_goes_with_the_model() => MigrationTest.FixesAsync("GIM001",
        InClass(
            """
            var body = JsonNode.Parse("{\"model\":\"{|GIM001:dall-e-3|}\",\"prompt\":\"a\"}");
                    body["style"] = "vivid";
                    body["quality"] = "hd";
            """),
        InClass(
            """
            var body = JsonNode.Parse("{\"model\":\"gpt-image-2\",\"prompt\":\"a\"}");
                    body["quality"] = "high";
            """));

    private static string InClass(string body) =>
        $$"""
        class C
        {
            Task Draw(HttpClient http, IDictionary<string, object> more)
            {
                {{body}}
                return http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
            }
        }
        """;
}
