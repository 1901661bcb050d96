namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>What addresses say of the requests beside them: GIM106 shows that a request is known to go to the generations endpoint, which has no such parameter.</summary>
public sealed class EndpointTests
{
    private const string Edit = "new { model = {|GIM001:\"gpt-image-1.5\"|}, prompt, input_fidelity = \"high\" }";
    private const string Generation = "new { model = {|GIM001:\"gpt-image-1.5\"|}, prompt, {|GIM106:input_fidelity = \"high\"|} }";

    [Theory]
    [InlineData("http.PostAsJsonAsync(\"https://api.openai.com/v1/Images/Generations\", BODY)", Generation)]
    [InlineData("http.PostAsJsonAsync($\"{host}/images/generations\", BODY)", Generation)]
    [InlineData("http.PostAsJsonAsync(host + \"/v1/images/generations\", BODY)", Generation)]
    [InlineData("http.PostAsJsonAsync(new Uri(@\"https://api.openai.com/v1/images/generations\"), BODY)", Generation)]
    [InlineData("http.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"v1/images/generations\") { Content = JsonContent.Create(BODY) })", Generation)]
    [InlineData("http.PostAsJsonAsync(\"https://api.openai.com/v1/images/generations\", BODY)", Generation)]
    [InlineData("http.PostAsJsonAsync(\"https://api.openai.com/v1/images/edits\", BODY)", Edit)]
    [InlineData("http.PostAsJsonAsync(\"https://api.openai.com/v1/something\", BODY)", Edit)]
    public Task The_call_names_it(string call, string body) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            Task Send(HttpClient http, string host, string prompt) => {{call.Replace("BODY", body)}};
        }
        """);

    [Fact]
    public Task A_constant_names_it() => MigrationTest.ReportsAsync(
        $$"""
        static class Urls
        {
            public const string Generations = "https://api.openai.com/v1/images/generations";
            public static readonly Uri Edits = new("https://api.openai.com/v1/images/edits");
        }

        class C
        {
            Task Edit(HttpClient http, string prompt) => http.PostAsJsonAsync(Urls.Edits, {{Edit}});
            Task Draw(HttpClient http, string prompt) => http.PostAsJsonAsync(Urls.Generations, {{Generation}});
        }
        """);

    [Fact]
    public Task Another_member_of_the_type_names_it() => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            object Body(string prompt) => {{Generation}};
            Task Send(HttpClient http, object body) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
        }
        """);

    [Fact]
    public Task The_statements_of_a_program_are_one() => MigrationTest.ReportsAsync(
        """
        #pragma warning disable CS8805
        class Program
        {
            static async Task Main(string[] args)
            {
                using var http = new HttpClient();
                var body = new { model = args[0], prompt = args[1], {|GIM107:response_format = "url"|} };
                await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
            }
        }
        """);

    [Theory]
    [InlineData("images")]
    [InlineData("mask")]
    [InlineData("image")]
    public Task A_parameter_that_only_edits_have_names_it(string parameter) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            const string Url = "https://api.openai.com/v1/images/generations";
            object Body(string prompt, object {{parameter}}) => new { model = {|GIM001:"gpt-image-1.5"|}, prompt, {{parameter}}, input_fidelity = "high" };
        }
        """);

    [Theory]
    [InlineData("https://my.openai.azure.com/openai/v1/images/generations")]
    [InlineData("https://gateway/openai/deployments/pictures/images/generations?api-version=2025-04-01-preview")]
    public Task On_Azure_the_model_is_a_deployment(string url) => MigrationTest.OffersNothingAsync(
        $$"""
        class C
        {
            private const string Url = "{{url}}";
            private const string Model = {|GIM004:"gpt-image-1"|};

            Task Draw(HttpClient http, string prompt) => http.PostAsJsonAsync(Url, new { model = {|GIM004:"gpt-image-1.5"|}, prompt, quality = "high" });
            const string Json = "{\"model\":\"{|GIM004:gpt-image-1-mini|}\",\"prompt\":\"x\"}";
        }
        """);

    [Theory]
    [InlineData("http.PostAsJsonAsync(\"images/generations\", BODY)")]
    [InlineData("http.PostAsJsonAsync($\"{host}/v1/images/generations\", BODY)")]
    [InlineData("http.PostAsJsonAsync(\"https://api.x.ai/v1/images/generations\", BODY)")]
    [InlineData("GenerateImageAsync(BODY)")]
    public Task A_shape_alone_is_nobodys(string call) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            Task Send(HttpClient http, string host, string prompt) => {{call.Replace("BODY", "new { prompt, size = \"300x200\", style = \"vivid\", response_format = \"url\" }")}};
            Task GenerateImageAsync(object body) => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task Another_vendors_model_of_the_same_name_is_only_mentioned() => MigrationTest.ReportsAsync(
        """
        class C
        {
            Task Send(HttpClient http, string prompt) =>
                http.PostAsJsonAsync("https://images.vendor.example/generate", new { model = {|GIM005:"gpt-image-1"|}, prompt, response_format = "url" });
        }
        """);

    [Fact]
    public Task The_retired_endpoint_has_no_future() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            Task Vary(HttpClient http) => http.PostAsync("https://api.openai.com/v1/images/variations", {|GIM007:new MultipartFormDataContent|}
            {
                { new StringContent({|GIM002:"dall-e-2"|}), "model" },
            });
        }
        """);
}
