namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Which JSON is an image request.</summary>
public sealed class JsonRecognitionTests
{
    [Fact]
    public Task TheToolOfAResponsesRequestHasAModelOfItsOwn() => MigrationTest.FixesAsync("GIM001",
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
    public Task AToolWithoutAModelIsJudgedByWhatEveryModelRefuses() => ReportsAsync(
        "{'model':'gpt-5','input':'draw','tools':[{'type':'image_generation','quality':'{|GIM108:hd|}','background':'transparent'}]}");

    [Fact]
    public Task EveryRequestOfAnArrayStandsForItself() => MigrationTest.FixesAsync("GIM001",
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
    public Task ALineOfABatchFileHoldsARequest() => ReportsAsync(
        "{'custom_id':'1','method':'POST','url':'/v1/images/generations','body':{'model':'{|GIM001:gpt-image-1|}','prompt':'x',{|GIM107:'response_format':'url'|}}}");

    [Fact]
    public Task ACurrentModelIsCheckedToo() => ReportsAsync("{'model':'gpt-image-2','prompt':'x',{|GIM106:'input_fidelity':'high'|},'size':'{|GIM109:512x512|}'}");

    [Fact]
    public Task AModelInAChatIsReplacedAndTheChatLeftAlone() => ReportsAsync(
        "{'model':'{|GIM001:gpt-image-1|}','messages':[],'response_format':{'type':'json_object'},'style':'formal'}");

    [Fact]
    public Task WithoutAModelTheAddressBesideItTells() => MigrationTest.ReportsAsync(
        """"
        class C
        {
            Task Draw(HttpClient http, string model) => http.PostAsync("https://api.openai.com/v1/images/generations",
                new StringContent($$"""{"model":"{{model}}","prompt":"p",{|GIM107:"response_format":"url"|},"background":"transparent"}"""));
        }
        """");

    [Fact]
    public Task CodeThatAsksForTheModelKnowsWhatItSends() => MigrationTest.ReportsAsync(
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
    public Task APlaceholderIsAnyModel(string placeholder) => MigrationTest.ReportsAsync(
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
    public Task AConditionAroundModelAndValuesChangesNothing() => MigrationTest.FixesAsync("GIM001",
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
    [InlineData("{'id':'gpt-image-1','object':'model','style':'vivid'}")]
    [InlineData("{'model':'gpt-image-1','price':0.04}")]
    [InlineData("{'models':['gpt-image-1','gpt-image-1.5']}")]
    public Task OtherJsonIsLeftAlone(string json) => ReportsAsync(json);

    [Theory]
    [InlineData("{'model':'gpt-image-1','prompt':'a' 'style':'vivid'}")]
    [InlineData("{'model':'gpt-image-1','style':")]
    [InlineData("{'model':'gpt-image-1','style':'vivid'}}")]
    [InlineData("{'model':'gpt-image-1','style':'vivid'} // done")]
    [InlineData("{'model':'gpt-image-1',,'style':'vivid'}")]
    [InlineData("{'model':'gpt-image-1','style'}")]
    [InlineData("['model':'gpt-image-1']")]
    [InlineData("{'model':'gpt\\u002dimage-1','style':'vivid'}")]
    public Task WhatIsNoJsonIsLeftAlone(string json) => ReportsAsync(json);

    private static Task ReportsAsync(string json) => MigrationTest.ReportsAsync($"class C {{ const string Body = \"\"\"{json.Replace('\'', '"')}\"\"\"; }}");
}
