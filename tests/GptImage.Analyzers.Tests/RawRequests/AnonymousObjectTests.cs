using GptImage.Analyzers.Tests.Mentions;

namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests as <c>new { model = …, prompt = … }</c>: the commonest way to call the API without a client.</summary>
public sealed class AnonymousObjectTests
{
    [Fact]
    public Task Posted_as_JSON() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            async Task Draw(HttpClient http, string prompt)
            {
                var body = new
                {
                    model = {|GIM001:"gpt-image-1"|},
                    prompt,
                    n = 1,
                    quality = {|GIM108:"hd"|},
                    // we want base64
                    {|GIM107:response_format = "b64_json"|},
                };
                await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
            }
        }
        """,
        """
        class C
        {
            async Task Draw(HttpClient http, string prompt)
            {
                var body = new
                {
                    model = "gpt-image-2",
                    prompt,
                    n = 1,
                    quality = "high",
                    // we want base64
                };
                await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
            }
        }
        """);

    [Fact]
    public Task Serialized_under_a_naming_policy() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

            string Body(string prompt) => JsonSerializer.Serialize(new { Model = {|GIM001:"gpt-image-1"|}, Prompt = prompt, {|GIM107:ResponseFormat = "url"|} }, Options);
        }
        """,
        """
        class C
        {
            private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

            string Body(string prompt) => JsonSerializer.Serialize(new { Model = "gpt-image-2", Prompt = prompt }, Options);
        }
        """);

    [Fact]
    public Task Names_taken_from_locals() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            string Body(string prompt)
            {
                const string model = {|GIM001:"gpt-image-1"|};
                var quality = {|GIM108:"standard"|};
                var style = "vivid";
                return JsonSerializer.Serialize(new { model, prompt, quality, {|GIM107:style|} });
            }
        }
        """,
        """
        class C
        {
            string Body(string prompt)
            {
                const string model = "gpt-image-2";
                var quality = "medium";
                return JsonSerializer.Serialize(new { model, prompt, quality });
            }
        }
        """);

    [Fact]
    public Task The_tool_of_a_responses_request() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            Task Ask(HttpClient http, string question) => http.PostAsJsonAsync("https://api.openai.com/v1/responses", new
            {
                model = "gpt-5",
                input = question,
                tools = new object[]
                {
                    new { type = "web_search" },
                    new { type = "image_generation", model = {|GIM001:"gpt-image-1"|}, input_fidelity = "high" },
                },
            });
        }
        """,
        """
        class C
        {
            Task Ask(HttpClient http, string question) => http.PostAsJsonAsync("https://api.openai.com/v1/responses", new
            {
                model = "gpt-5",
                input = question,
                tools = new object[]
                {
                    new { type = "web_search" },
                    new { type = "image_generation", model = "gpt-image-2" },
                },
            });
        }
        """);

    [Fact]
    public Task A_tool_alone_in_its_array() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string question) => new
            {
                model = "gpt-5",
                input = question,
                tools = new[] { new { type = "image_generation", model = {|GIM001:"gpt-image-1"|}, input_fidelity = "low" } },
            };
        }
        """,
        """
        class C
        {
            object Body(string question) => new
            {
                model = "gpt-5",
                input = question,
                tools = new[] { new { type = "image_generation", model = "gpt-image-2" } },
            };
        }
        """);

    [Fact]
    public Task A_model_that_configuration_may_replace() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            Task Draw(HttpClient http, IDictionary<string, string> configuration, string prompt) =>
                http.PostAsJsonAsync("/v1/images/generations", new { model = configuration["ImageModel"] ?? {|GIM001:"gpt-image-1"|}, prompt, size = {|GIM109:"512x512"|} });
        }
        """,
        """
        class C
        {
            Task Draw(HttpClient http, IDictionary<string, string> configuration, string prompt) =>
                http.PostAsJsonAsync("/v1/images/generations", new { model = configuration["ImageModel"] ?? "gpt-image-2", prompt, size = "816x816" });
        }
        """);

    [Fact]
    public Task A_model_of_two() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(bool fast, string prompt) => new { model = fast ? {|GIM001:"gpt-image-1-mini"|} : "gpt-image-2", prompt, quality = fast ? "low" : {|GIM108:"hd"|} };
        }
        """,
        """
        class C
        {
            object Body(bool fast, string prompt) => new { model = fast ? "gpt-image-2" : "gpt-image-2", prompt, quality = fast ? "low" : "high" };
        }
        """);

    /// <summary>Whether the background may stay is for the model to say; the other three no model takes.</summary>
    [Fact]
    public Task Without_a_model_only_what_none_accepts_is_reported() => MigrationTest.ReportsAsync(
        """
        class C
        {
            Task Draw(HttpClient http, string model, string prompt) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations",
                new { model, prompt, {|GIM107:response_format = "url"|}, {|GIM106:input_fidelity = "high"|}, background = "transparent", quality = {|GIM108:"hd"|} });
        }
        """);

    [Theory]
    [InlineData("new { model, prompt, response_format = \"url\" }")]
    [InlineData("new { model = \"gpt-4o\", prompt, response_format = new { type = \"json_object\" } }")]
    [InlineData("new { model = \"sd3\", prompt, style = \"vivid\" }")]
    [InlineData("new { name = \"gpt-image-2\", style = \"vivid\" }")]
    public Task Without_a_model_or_an_address_nothing_is_reported(string body) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            object Body(string model, string prompt) => {{body}};
            Task Chat(HttpClient http) => http.PostAsync("https://api.openai.com/v1/images/generations", null);
        }
        """);

    [Fact]
    public Task A_row_of_a_price_list_is_only_mentioned() => MigrationTest.ReportsAsync(
        """
        class C
        {
            object Prices = new[] { new { model = {|GIM005:"gpt-image-1"|}, price = 0.042m }, new { model = {|GIM005:"gpt-image-1.5"|}, price = 0.034m } };
        }
        """);

    [Fact]
    public Task Transparency_is_a_question_with_two_answers()
    {
        const string Before =
            """
            class C
            {
                object Body(string prompt) => new { model = {|GIM002:"gpt-image-1"|}, prompt, background = "transparent" };
            }
            """;
        return Task.WhenAll(
            MigrationTest.FixesWhenChosenAsync("GIM002.opaque", Before, Before.Replace("{|GIM002:\"gpt-image-1\"|}", "\"gpt-image-2\"").Replace("transparent", "opaque")),
            MigrationTest.FixesWhenChosenAsync("GIM002.use-fallback", Before, Before.Replace("{|GIM002:\"gpt-image-1\"|}", "\"gpt-image-2.5-sunburst\"")));
    }
}
