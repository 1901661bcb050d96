using GptImage.Analyzers.Tests.Mentions;

namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>What changes inside JSON, and what stays: white space, line ends, the order of what is left.</summary>
public sealed class JsonEditTests
{
    [Theory]
    [InlineData("{ {|GIM107:'style': 'vivid'|}, 'model': '{|GIM001:gpt-image-1|}', 'prompt': 'p' }", "{ 'model': 'gpt-image-2', 'prompt': 'p' }")]
    [InlineData("{ 'model': '{|GIM001:gpt-image-1|}', {|GIM107:'style': 'vivid'|}, 'prompt': 'p' }", "{ 'model': 'gpt-image-2', 'prompt': 'p' }")]
    [InlineData("{ 'model': '{|GIM001:gpt-image-1|}', 'prompt': 'p', {|GIM107:'style': 'vivid'|} }", "{ 'model': 'gpt-image-2', 'prompt': 'p' }")]
    [InlineData("{'model':'{|GIM001:gpt-image-1|}',{|GIM107:'style':'vivid'|},{|GIM107:'response_format':'url'|}}", "{'model':'gpt-image-2'}")]
    [InlineData("{{|GIM107:'style':'vivid'|},{|GIM107:'response_format':'url'|},'model':'{|GIM001:gpt-image-1|}'}", "{'model':'gpt-image-2'}")]
    [InlineData("{'model':'{|GIM001:gpt-image-1|}','prompt':'p',{|GIM107:'style':'vivid'|},}", "{'model':'gpt-image-2','prompt':'p',}")]
    [InlineData("{ 'quality' : '{|GIM108:hd|}' , 'model' : '{|GIM001:gpt-image-1|}' }", "{ 'quality' : 'high' , 'model' : 'gpt-image-2' }")]
    public Task Properties_go_wherever_they_stand(string before, string after) => FixesAsync(before, after);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Line_ends_stay(string lineEnd) => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            const string Body = @"{
                {|GIM107:""style"": ""vivid""|},
                ""model"": ""{|GIM001:gpt-image-1|}"",

                ""prompt"": ""p""
            }";
        }
        """.Replace("\n", lineEnd),
        """
        class C
        {
            const string Body = @"{
                ""model"": ""gpt-image-2"",

                ""prompt"": ""p""
            }";
        }
        """.Replace("\n", lineEnd));

    [Fact]
    public Task An_interpolated_value_goes_with_its_property() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            string Body(string prompt, string style) => $@"{{
                ""model"": ""{|GIM001:gpt-image-1|}"",
                {|GIM107:""style"": ""{style}""|},
                ""prompt"": ""{prompt}""
            }}";
        }
        """,
        """
        class C
        {
            string Body(string prompt, string style) => $@"{{
                ""model"": ""gpt-image-2"",
                ""prompt"": ""{prompt}""
            }}";
        }
        """);

    /// <summary>The call might do something: whether it can go is not for a fix to say.</summary>
    [Fact]
    public Task A_call_in_a_hole_stays() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            string Body(string prompt) => $"{{\"model\":\"{|GIM002:gpt-image-1|}\",{|GIM107:\"style\":\"{NextStyle()}\"|},\"prompt\":\"{prompt}\"}}";

            string NextStyle() => _styles[_next++];

            private readonly string[] _styles = { "vivid", "natural" };
            private int _next;
        }
        """);

    /// <summary>A local that is left unused is a warning, and an error in some projects.</summary>
    [Fact]
    public Task A_local_that_only_the_hole_uses_goes_too() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            string Body(string prompt)
            {
                var style = "vivid";
                return $"{{\"model\":\"{|GIM001:gpt-image-1|}\",{|GIM107:\"style\":\"{style}\"|},\"prompt\":\"{prompt}\"}}";
            }
        }
        """,
        """
        class C
        {
            string Body(string prompt)
            {
                return $"{{\"model\":\"gpt-image-2\",\"prompt\":\"{prompt}\"}}";
            }
        }
        """);

    [Fact]
    public Task Values_in_holes_are_followed() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            private const string Model = {|GIM001:"gpt-image-1.5"|};
            private const int Compression = 40;

            string Body(string prompt)
            {
                var quality = {|GIM108:"hd"|};
                return $"{{\"model\":\"{Model}\",\"prompt\":\"{prompt}\",\"quality\":\"{quality}\",{|GIM101:\"output_compression\":{Compression}|}}}";
            }
        }
        """,
        """
        class C
        {
            private const string Model = "gpt-image-2";
            private const int Compression = 40;

            string Body(string prompt)
            {
                var quality = "high";
                return $"{{\"model\":\"{Model}\",\"prompt\":\"{prompt}\",\"quality\":\"{quality}\"}}";
            }
        }
        """);

    /// <summary>The model is handed in, and what it would be refused with stands in the text.</summary>
    [Fact]
    public Task A_default_model_meets_the_text_it_is_put_into() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            string Body(string prompt, string model = {|GIM001:"gpt-image-1"|}) =>
                $"{{\"model\":\"{model}\",\"prompt\":\"{prompt}\",{|GIM106:\"input_fidelity\":\"high\"|}}}";

            const string Url = "https://api.openai.com/v1/images/edits";
        }
        """,
        """
        class C
        {
            string Body(string prompt, string model = "gpt-image-2") =>
                $"{{\"model\":\"{model}\",\"prompt\":\"{prompt}\"}}";

            const string Url = "https://api.openai.com/v1/images/edits";
        }
        """);

    [Theory]
    [InlineData("{'model':'gpt-image-2',{|GIM101:'output_compression':50|}}", "{'model':'gpt-image-2','output_compression':50,'output_format':'jpeg'}")]
    [InlineData("{ 'model': 'gpt-image-2', {|GIM101:'output_compression': 50|} }", "{ 'model': 'gpt-image-2', 'output_compression': 50, 'output_format': 'jpeg' }")]
    public Task A_new_property_is_written_as_its_neighbours(string before, string after) =>
        MigrationTest.FixesWhenChosenAsync("GIM101.use-jpeg", InRawString(before), InRawString(after));

    [Theory]
    [InlineData("{'model':'{|GIM001:gpt-image-1|}','style':null,'response_format':null}", "{'model':'gpt-image-2','style':null,'response_format':null}")]
    [InlineData("{'model':'{|GIM001:gpt-image-1|}','output_compression':100}", "{'model':'gpt-image-2','output_compression':100}")]
    public Task What_is_not_refused_stays(string before, string after) => FixesAsync(before, after);

    private static Task FixesAsync(string before, string after) => MigrationTest.FixesAsync("GIM001", InRawString(before), InRawString(after));

    private static string InRawString(string json) => $"class C {{ const string Body = \"\"\"{json.Replace('\'', '"')}\"\"\"; }}";
}
