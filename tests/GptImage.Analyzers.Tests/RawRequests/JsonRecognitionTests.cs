namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Which JSON is an image request.</summary>
public sealed class JsonRecognitionTests
{
    [Theory]
    [InlineData("string.Format(\"{{\\\"model\\\":\\\"{0}\\\",\\\"prompt\\\":\\\"{1}\\\",\\\"quality\\\":\\\"{2}\\\"}}\", {|GIM001:\"gpt-image-1\"|}, prompt, {|GIM108:\"hd\"|})",
        "string.Format(\"{{\\\"model\\\":\\\"{0}\\\",\\\"prompt\\\":\\\"{1}\\\",\\\"quality\\\":\\\"{2}\\\"}}\", \"gpt-image-2\", prompt, \"high\")")]
    [InlineData("string.Format(null, \"{{\\\"model\\\":\\\"{0}\\\",\\\"prompt\\\":\\\"{1}\\\"}}\", {|GIM001:\"gpt-image-1\"|}, prompt)",
        "string.Format(null, \"{{\\\"model\\\":\\\"{0}\\\",\\\"prompt\\\":\\\"{1}\\\"}}\", \"gpt-image-2\", prompt)")]
    [InlineData("new StringBuilder().Append(\"{\\\"model\\\":\\\"{|GIM001:gpt-image-1|}\\\",\").AppendFormat(\"\\\"prompt\\\":\\\"{0}\\\"\", prompt).Append('}').ToString()",
        "new StringBuilder().Append(\"{\\\"model\\\":\\\"gpt-image-2\\\",\").AppendFormat(\"\\\"prompt\\\":\\\"{0}\\\"\", prompt).Append('}').ToString()")]
    public Task What_fills_a_format_is_a_part_of_the_request(string before, string after) => MigrationTest.FixesAsync("GIM001", Posting(before), Posting(after));

    [Fact]
    public Task A_format_in_a_constant_is_filled_where_it_is_used() => MigrationTest.FixesAsync("GIM001",
        """
        class C(HttpClient http)
        {
            const string Template = "{{\"model\":\"{0}\",\"prompt\":\"{1}\",\"n\":2}}";

            Task Draw(string prompt) => http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(string.Format(Template, {|GIM001:"gpt-image-1"|}, prompt)));
        }
        """,
        """
        class C(HttpClient http)
        {
            const string Template = "{{\"model\":\"{0}\",\"prompt\":\"{1}\",\"n\":2}}";

            Task Draw(string prompt) => http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(string.Format(Template, "gpt-image-2", prompt)));
        }
        """);

    [Fact]
    public Task A_format_with_what_the_target_refuses_holds_the_id() => MigrationTest.ReportsAsync(
        """
        class C(HttpClient http)
        {
            const string Template = "{{\"model\":\"{0}\",\"prompt\":\"{1}\",\"background\":\"transparent\"}}";

            Task Draw(string prompt) => http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(string.Format(Template, {|GIM002:"gpt-image-1"|}, prompt)));
        }
        """);

    private static string Posting(string body) =>
        $$"""class C(HttpClient http) { Task Draw(string prompt) => http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent({{body}})); }""";

    [Fact]
    public Task The_tool_of_a_responses_request_has_a_model_of_its_own() => MigrationTest.FixesAsync("GIM001",
        """"
        class C
        {
            const string Body = """
                {
                  "model": "gpt-5",
                  "input": "draw a cat",
                  "tools": [
                    { "type": "web_search" },
                    { "type": "image_generation", "model": "{|GIM001:gpt-image-1|}", "input_fidelity": "high", "size": "1024x1024" }
                  ]
                }
                """;
        }
        """",
        """"
        class C
        {
            const string Body = """
                {
                  "model": "gpt-5",
                  "input": "draw a cat",
                  "tools": [
                    { "type": "web_search" },
                    { "type": "image_generation", "model": "gpt-image-2", "size": "1024x1024" }
                  ]
                }
                """;
        }
        """");

    [Fact]
    public Task A_tool_without_a_model_is_judged_by_what_every_model_refuses() => ReportsAsync(
        "{'model':'gpt-5','input':'draw','tools':[{'type':'image_generation','quality':'{|GIM108:hd|}','background':'transparent'}]}");

    [Fact]
    public Task Every_request_of_an_array_stands_for_itself() => MigrationTest.FixesAsync("GIM001",
        """"
        class C
        {
            const string Bodies = """[{"model":"{|GIM001:gpt-image-1|}","prompt":"a"},{"model":"{|GIM002:gpt-image-1|}","prompt":"b","background":"transparent"}]""";
        }
        """",
        """"
        class C
        {
            const string Bodies = """[{"model":"gpt-image-2","prompt":"a"},{"model":"{|GIM002:gpt-image-1|}","prompt":"b","background":"transparent"}]""";
        }
        """");

    [Fact]
    public Task A_line_of_a_batch_file_holds_a_request() => ReportsAsync(
        "{'custom_id':'1','method':'POST','url':'/v1/images/generations','body':{'model':'{|GIM001:gpt-image-1|}','prompt':'x',{|GIM107:'response_format':'url'|}}}");

    [Fact]
    public Task A_current_model_is_checked_too() => ReportsAsync("{'model':'gpt-image-2','prompt':'x',{|GIM106:'input_fidelity':'high'|},'size':'{|GIM109:512x512|}'}");

    [Fact]
    public Task A_model_in_a_chat_is_replaced_and_the_chat_left_alone() => ReportsAsync(
        "{'model':'{|GIM001:gpt-image-1|}','messages':[],'response_format':{'type':'json_object'},'style':'formal'}");

    [Fact]
    public Task Without_a_model_the_address_beside_it_tells() => MigrationTest.ReportsAsync(
        """"
        class C
        {
            Task Draw(HttpClient http, string model) => http.PostAsync("https://api.openai.com/v1/images/generations",
                new StringContent($$"""{"model":"{{model}}","prompt":"p",{|GIM107:"response_format":"url"|},"background":"transparent"}"""));
        }
        """");

    [Fact]
    public Task Code_that_asks_for_the_model_knows_what_it_sends() => MigrationTest.ReportsAsync(
        """"
        class C
        {
            string Body(string model, string prompt) => model.StartsWith("dall-e")
                ? $$"""{"model":"{{model}}","prompt":"{{prompt}}","response_format":"url"}"""
                : $$"""{"model":"{{model}}","prompt":"{{prompt}}"}""";

            const string Url = "https://api.openai.com/v1/images/generations";
        }
        """");

    /// <summary>Whatever is put in its place meets the rest of the text.</summary>
    [Theory]
    [InlineData("{model}")]
    [InlineData("$MODEL$")]
    [InlineData("<model>")]
    public Task A_placeholder_is_any_model(string placeholder) => MigrationTest.ReportsAsync(
        """"
        class C
        {
            private const string Model = {|GIM001:"gpt-image-1"|};

            Task Edit(HttpClient http) => http.PostAsync("https://api.openai.com/v1/images/edits", new StringContent(
                """{"model":"PLACEHOLDER","prompt":"p",{|GIM106:"input_fidelity":"high"|}}""".Replace("PLACEHOLDER", Model)));
        }
        """".Replace("PLACEHOLDER", placeholder));

    /// <summary>A condition decides nothing about an id that stands in the same text.</summary>
    [Fact]
    public Task A_condition_around_model_and_values_changes_nothing() => MigrationTest.FixesAsync("GIM001",
        """"
        class C
        {
            string Body(bool useLegacyModel) => useLegacyModel
                ? """{"model":"{|GIM001:gpt-image-1|}","prompt":"p","input_fidelity":"high","images":[]}"""
                : """{"model":"gpt-image-2","prompt":"p","images":[]}""";
        }
        """",
        """"
        class C
        {
            string Body(bool useLegacyModel) => useLegacyModel
                ? """{"model":"gpt-image-2","prompt":"p","images":[]}"""
                : """{"model":"gpt-image-2","prompt":"p","images":[]}""";
        }
        """");

    [Theory]
    [InlineData("{'model':'gpt-4o','messages':[],'response_format':{'type':'json_object'}}")]
    [InlineData("{'model':'stable-diffusion-xl','prompt':'x','style':'vivid','quality':'hd'}")]
    [InlineData("{'model':'gpt-image-10','prompt':'x','style':'vivid'}")]
    public Task Other_JSON_is_left_alone(string json) => ReportsAsync(json);

    [Theory]
    [InlineData("{'id':'{|GIM005:gpt-image-1|}','object':'model','style':'vivid'}")]
    [InlineData("{'model':'{|GIM005:gpt-image-1|}','price':0.04}")]
    [InlineData("{'models':['{|GIM005:gpt-image-1|}','{|GIM005:gpt-image-1.5|}']}")]
    public Task Ids_in_other_JSON_are_only_mentioned(string json) => ReportsAsync(json);

    [Theory]
    [InlineData("{'model':'{|GIM005:gpt-image-1|}','prompt':'a' 'style':'vivid'}")]
    [InlineData("{'model':'{|GIM005:gpt-image-1|}','style':")]
    [InlineData("{'model':'{|GIM005:gpt-image-1|}','style':'vivid'}}")]
    [InlineData("{'model':'{|GIM005:gpt-image-1|}','style':'vivid'} // done")]
    [InlineData("{'model':'{|GIM005:gpt-image-1|}',,'style':'vivid'}")]
    [InlineData("{'model':'{|GIM005:gpt-image-1|}','style'}")]
    [InlineData("['model':'{|GIM005:gpt-image-1|}']")]
    [InlineData("{'model':'gpt\\u002dimage-1','style':'vivid'}")]
    public Task What_is_no_JSON_is_no_request(string json) => ReportsAsync(json);

    [Theory]
    [InlineData("{|GIM005:dall-e-3|},{|GIM005:gpt-image-1|}")]
    [InlineData("model={|GIM005:gpt-image-1|};size=1024x1024")]
    [InlineData("the models dall-e-3,gpt-image-1")]
    public Task Ids_in_lists_are_only_mentioned_and_prose_is_none(string text) => ReportsAsync(text);

    private static Task ReportsAsync(string json) => MigrationTest.ReportsAsync($"class C {{ const string Body = \"\"\"{json.Replace('\'', '"')}\"\"\"; }}");
}
