namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests as JSON in a string, in every kind of literal that C# has: the id is replaced and what the target refuses is cut out, inside the literal.</summary>
public sealed class JsonLiteralTests
{
    [Fact]
    public Task Regular() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            Task<HttpResponseMessage> Draw(HttpClient http) => http.PostAsync("https://api.openai.com/v1/images/generations",
                new StringContent("{\"model\":\"{|GIM001:gpt-image-1|}\",\"prompt\":\"a cat\",{|GIM107:\"response_format\":\"b64_json\"|}}"));
        }
        """,
        """
        class C
        {
            Task<HttpResponseMessage> Draw(HttpClient http) => http.PostAsync("https://api.openai.com/v1/images/generations",
                new StringContent("{\"model\":\"gpt-image-2\",\"prompt\":\"a cat\"}"));
        }
        """);

    [Fact]
    public Task Regular_with_other_escapes() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            const string Body = "{\u0022model\u0022:\u0022{|GIM001:gpt-image-1|}\u0022,\x22prompt\x22:\x22p\x22,{|GIM107:\x22style\x22:\x22vivid\x22|}}";
        }
        """,
        """
        class C
        {
            const string Body = "{\u0022model\u0022:\u0022gpt-image-2\u0022,\x22prompt\x22:\x22p\x22}";
        }
        """);

    [Fact]
    public Task Regular_with_escaped_line_breaks() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            const string Body = "{\r\n\t\"model\": \"{|GIM001:gpt-image-1|}\",\r\n\t{|GIM107:\"style\": \"vivid\"|},\r\n\t\"prompt\": \"p\"\r\n}";
        }
        """,
        """
        class C
        {
            const string Body = "{\r\n\t\"model\": \"gpt-image-2\",\r\n\t\"prompt\": \"p\"\r\n}";
        }
        """);

    [Fact]
    public Task Verbatim() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            const string Body = @"{
                ""model"": ""{|GIM001:gpt-image-1.5|}"",
                {|GIM107:""style"": ""vivid""|},
                ""quality"": ""{|GIM108:hd|}"",
                ""prompt"": ""a cat""
            }";
        }
        """,
        """
        class C
        {
            const string Body = @"{
                ""model"": ""gpt-image-2"",
                ""quality"": ""high"",
                ""prompt"": ""a cat""
            }";
        }
        """);

    [Fact]
    public Task Raw_on_one_line() => MigrationTest.FixesAsync("GIM001",
        """"
        class C
        {
            const string Body = """{"model":"{|GIM001:gpt-image-1|}","prompt":"a cat","n":1,{|GIM107:"response_format":"url"|}}""";
        }
        """",
        """"
        class C
        {
            const string Body = """{"model":"gpt-image-2","prompt":"a cat","n":1}""";
        }
        """");

    [Fact]
    public Task Raw_on_many_lines() => MigrationTest.FixesAsync("GIM001",
        """"
        class C
        {
            const string Body = """
                {
                  "model": "{|GIM001:gpt-image-1|}",
                  "prompt": "a cat",
                  "quality": "{|GIM108:standard|}",
                  {|GIM107:"response_format": "url"|}
                }
                """;
        }
        """",
        """"
        class C
        {
            const string Body = """
                {
                  "model": "gpt-image-2",
                  "prompt": "a cat",
                  "quality": "medium"
                }
                """;
        }
        """");

    [Fact]
    public Task Interpolated() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            string Body(string prompt) => $"{{\"model\":\"{|GIM001:gpt-image-1|}\",{|GIM107:\"response_format\":\"url\"|},\"prompt\":\"{prompt}\"}}";
        }
        """,
        """
        class C
        {
            string Body(string prompt) => $"{{\"model\":\"gpt-image-2\",\"prompt\":\"{prompt}\"}}";
        }
        """);

    [Theory]
    [InlineData("$@")]
    [InlineData("@$")]
    public Task Verbatim_interpolated(string prefix) => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            string Body(string prompt) => PREFIX"{{
                ""model"": ""{|GIM001:gpt-image-1|}"",
                ""prompt"": ""{prompt}"",
                {|GIM107:""response_format"": ""b64_json""|}
            }}";
        }
        """.Replace("PREFIX", prefix),
        """
        class C
        {
            string Body(string prompt) => PREFIX"{{
                ""model"": ""gpt-image-2"",
                ""prompt"": ""{prompt}""
            }}";
        }
        """.Replace("PREFIX", prefix));

    [Fact]
    public Task Raw_interpolated() => MigrationTest.FixesAsync("GIM001",
        """"
        class C
        {
            string Body(string prompt, int count) => $$"""
                {
                  "model": "{|GIM001:gpt-image-1|}",
                  {|GIM107:"style": "natural"|},
                  "prompt": {{JsonSerializer.Serialize(prompt)}},
                  "n": {{count}}
                }
                """;
        }
        """",
        """"
        class C
        {
            string Body(string prompt, int count) => $$"""
                {
                  "model": "gpt-image-2",
                  "prompt": {{JsonSerializer.Serialize(prompt)}},
                  "n": {{count}}
                }
                """;
        }
        """");

    [Fact]
    public Task Utf8() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            byte[] Body() => "{\"model\":\"{|GIM001:gpt-image-1-mini|}\",\"prompt\":\"x\",{|GIM107:\"response_format\":\"url\"|}}"u8.ToArray();
        }
        """,
        """
        class C
        {
            byte[] Body() => "{\"model\":\"gpt-image-2\",\"prompt\":\"x\"}"u8.ToArray();
        }
        """);

    [Fact]
    public Task Raw_UTF8() => MigrationTest.FixesAsync("GIM001",
        """"
        class C
        {
            byte[] Body() => """
                {
                  "model": "{|GIM001:gpt-image-1|}",
                  "prompt": "x",
                  {|GIM107:"response_format": "url"|}
                }
                """u8.ToArray();
        }
        """",
        """"
        class C
        {
            byte[] Body() => """
                {
                  "model": "gpt-image-2",
                  "prompt": "x"
                }
                """u8.ToArray();
        }
        """");

    [Fact]
    public Task Concatenated() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            string Body(string prompt) => "{\"model\":\"{|GIM001:gpt-image-1|}\"," + "\"prompt\":\"" + prompt + "\"," + "\"quality\":\"{|GIM108:hd|}\"}";
        }
        """,
        """
        class C
        {
            string Body(string prompt) => "{\"model\":\"gpt-image-2\"," + "\"prompt\":\"" + prompt + "\"," + "\"quality\":\"high\"}";
        }
        """);

    /// <summary>A property may reach over several literals: cutting it out is left to a person.</summary>
    [Fact]
    public Task Nothing_is_cut_out_of_a_concatenation() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            string Body(string prompt) => "{\"model\":\"{|GIM002:gpt-image-1|}\"," + "\"prompt\":\"" + prompt + "\"," + "{|GIM107:\"style\":\"vivid\"|}}";
        }
        """);

    [Fact]
    public Task Format_string() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            string Body(string prompt) => string.Format("{{\"model\":\"{|GIM001:gpt-image-1|}\",\"prompt\":\"{0}\",{|GIM107:\"response_format\":\"url\"|}}}", prompt);
        }
        """,
        """
        class C
        {
            string Body(string prompt) => string.Format("{{\"model\":\"gpt-image-2\",\"prompt\":\"{0}\"}}", prompt);
        }
        """);
}
