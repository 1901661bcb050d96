using GptImage.CodeFixes.Refactorings;

namespace GptImage.CodeFixes.Tests.Refactorings;

/// <summary>Raw requests that become calls of <c>GptImageClient</c>.</summary>
public sealed class ClientCallTests
{
    [Fact]
    public Task A_call_whose_picture_is_decoded() => ChangesAsync(
        """
        class Painter(string apiKey)
        {
            private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };

            public async Task<byte[]> PaintAsync(string prompt, CancellationToken cancellationToken)
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);

                // One picture.
                using var response = await http.PostAsJson[||]Async("https://api.openai.com/v1/images/generations", new
                {
                    model = "gpt-image-2",
                    prompt,
                    n = 1,
                    size = "1536x1024",
                    quality = "high",
                    output_format = "webp",
                    output_compression = 80,
                    response_format = "b64_json",
                }, cancellationToken);
                response.EnsureSuccessStatusCode();

                var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
                var base64 = json.GetProperty("data")[0].GetProperty("b64_json").GetString();

                // The bytes.
                return Convert.FromBase64String(base64!);
            }
        }
        """,
        """
        using GptImage.Catalog;
        using GptImage.Client;

        class Painter(string apiKey)
        {
            private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };

            public async Task<byte[]> PaintAsync(string prompt, CancellationToken cancellationToken)
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);

                // One picture.
                var response = await new GptImageClient(apiKey).GenerateAsync(prompt, new GptImageOptions
                {
                    Model = "gpt-image-2",
                    Count = 1,
                    Size = new ImageSize(1536, 1024),
                    Quality = ImageQuality.High,
                    Format = ImageFileFormat.WebP,
                    Compression = 80,
                }, cancellationToken);

                // The bytes.
                return response.Image.Bytes.ToArray();
            }
        }
        """);

    [Fact]
    public Task A_program_with_a_client_and_a_body_in_a_variable() => ChangesAsync(
        """
        using GptImage.Client;

        var images = new GptImageClient(args[0]);
        var http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };

        var body = new { model = args[1], prompt = args[2], size = "auto", background = "opaque" };

        HttpResponseMessage response = await http.PostAsJson[||]Async("v1/images/generations", body).ConfigureAwait(false);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var bytes = document.RootElement.GetProperty("data")[0].GetProperty("b64_json").GetBytesFromBase64();
        Console.WriteLine(bytes.Length);
        """,
        """
        using GptImage.Client;

        var images = new GptImageClient(args[0]);
        var http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };

        var response = await images.GenerateAsync(args[2], new GptImageOptions { Model = args[1], Background = ImageBackground.Opaque }).ConfigureAwait(false);
        var bytes = response.Image.Bytes.ToArray();
        Console.WriteLine(bytes.Length);
        """);

    [Theory]
    [InlineData("await http.PostAsJson[||]Async(Url, new { model, prompt });", "await images.GenerateAsync(prompt, new GptImageOptions { Model = model });")]
    [InlineData(
        "var response = await http.PostAsJson[||]Async(Url, new { Model = model, Prompt = prompt + \"!\" });",
        "var response = await images.GenerateAsync(prompt + \"!\", new GptImageOptions { Model = model });")]
    [InlineData(
        "var r = await http.PostAsJson[||]Async(Url, new { model, prompt });\n"
        + "        var b = Convert.FromBase64String((string)JsonNode.Parse(await r.Content.ReadAsStringAsync())?[\"data\"]?[0]?[\"b64_json\"]!);",
        "var r = await images.GenerateAsync(prompt, new GptImageOptions { Model = model });\n        var b = r.Image.Bytes.ToArray();")]
    public Task Each_way_to_read_the_answer(string before, string after) => ChangesAsync(InMethod(before), InMethod(after));

    [Theory]
    [InlineData("new { model, prompt, style = \"vivid\" }")]
    [InlineData("new { model, prompt, quality = \"hd\" }")]
    [InlineData("new { model, prompt, quality }")]
    [InlineData("new { model, prompt, size = \"1024×1024\" }")]
    [InlineData("new { model, prompt, n = \"1\" }")]
    [InlineData("new { model, prompt, stream = true }")]
    [InlineData("new { model, prompt, response_format = \"url\" }")]
    [InlineData("new { model, prompt /* yes */ }")]
    [InlineData("new { model }")]
    [InlineData("new { prompt }")]
    public Task A_part_without_counterpart(string body) =>
        OffersNothingAsync(InMethod($"var quality = model; await http.PostAsJson[||]Async(Url, {body});"));

    [Theory]
    [InlineData("Console.WriteLine(response.StatusCode);")]
    [InlineData("if (!response.IsSuccessStatusCode) { return; }")]
    [InlineData("var text = await response.Content.ReadAsStringAsync(); Console.WriteLine(text);")]
    [InlineData("var url = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty(\"data\")[0].GetProperty(\"url\").GetString(); Console.WriteLine(url);")]
    [InlineData("var second = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty(\"data\")[1].GetProperty(\"b64_json\").GetBytesFromBase64();")]
    [InlineData("response.EnsureSuccessStatusCode(); // or throw\n_ = 1;")]
    [InlineData("Func<object> later = () => response;")]
    public Task Another_use_of_the_answer(string use) =>
        OffersNothingAsync(InMethod("var response = await http.PostAsJson[||]Async(Url, new { model, prompt }); " + use));

    [Theory]
    [InlineData("await http.PostAsJson[||]Async(\"https://gateway.example/v1/images/generations\", new { model, prompt });")]
    [InlineData("await http.PostAsJson[||]Async(\"https://api.openai.com/v1/images/edits\", new { model, prompt });")]
    [InlineData("await http.PostAsJson[||]Async(Url, new { model, prompt }, new JsonSerializerOptions());")]
    [InlineData("var pending = http.PostAsJson[||]Async(Url, new { model, prompt });")]
    [InlineData("try { await http.PostAsJson[||]Async(Url, new { model, prompt }); } catch (HttpRequestException) { }")]
    [InlineData("var body = new { model, prompt }; await http.PostAsJson[||]Async(Url, body); Console.WriteLine(body);")]
    [InlineData("var body = new { model, prompt }; prompt = \"a hare\"; await http.PostAsJson[||]Async(Url, body);")]
    [InlineData("switch (model) { case \"a\": var r = await http.PostAsJson[||]Async(Url, new { model, prompt }); Console.WriteLine(r); break; }")]
    public Task Another_call(string call) => OffersNothingAsync(InMethod(call));

    [Theory]
    [InlineData("http.DefaultRequestHeaders.Add(\"OpenAI-Organization\", \"org\"); http.DefaultRequestHeaders.Authorization = new(\"Bearer\", key);")]
    [InlineData("http.DefaultRequestHeaders.Authorization = new(\"Basic\", key);")]
    [InlineData("other.DefaultRequestHeaders.Authorization = new(\"Bearer\", key);")]
    [InlineData("{ var inner = key; http.DefaultRequestHeaders.Authorization = new(\"Bearer\", inner); }")]
    [InlineData("")]
    public Task No_client_and_no_key_that_is_all_it_sends(string setUp) => OffersNothingAsync(
        $$"""
        class C(HttpClient http, HttpClient other)
        {
            async Task SendAsync(string key)
            {
                {{setUp}}
                await http.PostAsJson[||]Async("https://api.openai.com/v1/images/generations", new { model = "gpt-image-2", prompt = "a fox" });
                await other.GetAsync(key);
            }
        }
        """);

    [Fact]
    public Task A_key_from_the_environment() => ChangesAsync(
        WithKeyFromEnvironment("await http.PostAsJson[||]Async(\"https://api.openai.com/v1/images/generations\", new { model = \"gpt-image-2\", prompt = \"a fox\" });"),
        "using GptImage.Client;\n\n" + WithKeyFromEnvironment(
            "await new GptImageClient(Environment.GetEnvironmentVariable(\"KEY\")!).GenerateAsync(\"a fox\", new GptImageOptions { Model = \"gpt-image-2\" });"));

    [Fact]
    public Task Line_breaks_and_tabs_are_those_of_the_file() => ChangesAsync(
        """
        class C(HttpClient http, GptImage.Client.GptImageClient images)
        {
        	async Task<int> SendAsync()
        	{
        		var response = await http.PostAsJson[||]Async("v1/images/generations", new
        		{
        			model = "gpt-image-2",
        			prompt = "a fox",
        		});
        		return images.Model.Length;
        	}
        }
        """.ReplaceLineEndings("\r\n"),
        """
        using GptImage.Client;

        class C(HttpClient http, GptImage.Client.GptImageClient images)
        {
        	async Task<int> SendAsync()
        	{
        		var response = await images.GenerateAsync("a fox", new GptImageOptions
        		{
        			Model = "gpt-image-2",
        		});
        		return images.Model.Length;
        	}
        }
        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task A_relative_address_says_nothing_about_the_endpoint_of_a_new_client() => OffersNothingAsync(
        WithKeyFromEnvironment("await http.PostAsJson[||]Async(\"v1/images/generations\", new { model = \"gpt-image-2\", prompt = \"a fox\" });"));

    private static string WithKeyFromEnvironment(string call) =>
        $"""
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("KEY")!);
        {call}
        """;

    private static string InMethod(string statements) =>
        $$"""
        using GptImage.Client;

        class C(HttpClient http, GptImageClient images)
        {
            private const string Url = "https://api.openai.com/v1/images/generations";

            async Task SendAsync(string model, string prompt)
            {
                {{statements}}
            }

            GptImageClient Images() => images;
        }
        """;

    private static Task ChangesAsync(string before, string after) => RefactoringTest.ChangesAsync<ClientRefactoringProvider>(before, after);

    private static Task OffersNothingAsync(string code) => RefactoringTest.OffersNothingAsync<ClientRefactoringProvider>(code);
}
