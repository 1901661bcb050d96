namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests whose fields are set by calls with a name and a value, as with RestSharp, Flurl and Unity.</summary>
public sealed class FieldCallTests
{
    private const string Library =
        """
        namespace RestSharp
        {
            public class RestRequest
            {
                public RestRequest(string resource) { }
                public RestRequest AddHeader(string name, string value) => this;
                public RestRequest AddParameter(string name, object value) => this;
                public RestRequest AddFile(string name, string path) => this;
            }

            public class RestClient { public object Post(RestRequest request) => request; }
        }

        namespace UnityEngine
        {
            public class WWWForm
            {
                public void AddField(string name, string value) { }
                public void AddBinaryData(string name, byte[] content) { }
            }

            public interface IMultipartFormSection { }

            public class MultipartFormDataSection : IMultipartFormSection { public MultipartFormDataSection(string name, string data) { } }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Calls_in_a_row_go_one_by_one(bool isRestored) => FixesAsync(
        isRestored,
        """
        client.Post(new RestRequest("images/edits")
            .AddHeader("Accept", "application/json")
            .AddParameter("model", {|GIM001:"gpt-image-1"|})
            .AddParameter("prompt", prompt)
            .{|GIM107:AddParameter("response_format", "b64_json")|}
            .AddParameter("input_fidelity", "high")
            .AddParameter("quality", {|GIM108:"hd"|}));
        """,
        """
        client.Post(new RestRequest("images/edits")
            .AddHeader("Accept", "application/json")
            .AddParameter("model", "gpt-image-2")
            .AddParameter("prompt", prompt)
            .AddParameter("quality", "high"));
        """);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Calls_on_a_variable_belong_together(bool isRestored) => FixesAsync(
        isRestored,
        """
        var request = new RestRequest("images/edits").AddParameter("prompt", prompt).AddParameter("size", {|GIM109:"256x256"|});
        request.AddParameter("model", {|GIM001:"gpt-image-1.5"|});
        {|GIM107:request.AddParameter("style", "vivid")|};
        request.AddFile("image", "hat.png").{|GIM107:AddParameter("response_format", "url")|};
        client.Post(request);
        """,
        """
        var request = new RestRequest("images/edits").AddParameter("prompt", prompt).AddParameter("size", "816x816");
        request.AddParameter("model", "gpt-image-2");
        request.AddFile("image", "hat.png");
        client.Post(request);
        """);

    [Fact]
    public Task The_model_may_be_in_the_declaration() => FixesAsync(
        isRestored: true,
        """
        var request = new RestRequest("images/edits").AddParameter("model", {|GIM001:"gpt-image-1-mini"|}).AddParameter("prompt", prompt);
        request.AddParameter("user", "me").{|GIM107:AddParameter("response_format", "url")|};
        client.Post(request);
        """,
        """
        var request = new RestRequest("images/edits").AddParameter("model", "gpt-image-2").AddParameter("prompt", prompt);
        request.AddParameter("user", "me");
        client.Post(request);
        """);

    [Theory]
    [InlineData("client.Post(new RestRequest(\"images/edits\").AddParameter(\"model\", {|GIM002:\"gpt-image-1\"|}).AddParameter(\"prompt\", prompt).AddParameter(\"background\", \"transparent\"));")]
    [InlineData("var form = new WWWForm(); form.AddField(\"model\", {|GIM002:\"gpt-image-1\"|}); form.AddField(\"prompt\", prompt); form.AddField(\"background\", \"transparent\");")]
    [InlineData("var form = new WWWForm(); form!.AddField(\"model\", {|GIM002:\"gpt-image-1\"|}); form.AddField(\"prompt\", prompt); form!.AddField(\"background\", \"transparent\");")]
    [InlineData("var form = new List<IMultipartFormSection> { new MultipartFormDataSection(\"model\", {|GIM002:\"gpt-image-1\"|}), new MultipartFormDataSection(\"prompt\", prompt), new MultipartFormDataSection(\"background\", \"transparent\") };")]
    [InlineData("var form = new List<IMultipartFormSection>(); form.Add(new MultipartFormDataSection(\"model\", {|GIM002:\"gpt-image-1\"|})); form.Add(new MultipartFormDataSection(\"background\", \"transparent\")); form.Add(new MultipartFormDataSection(\"prompt\", prompt));")]
    [InlineData("const string Background = \"background\"; var form = new WWWForm(); form.AddField(\"model\", {|GIM002:\"gpt-image-1\"|}); form.AddField(\"prompt\", prompt); form.AddField(Background, prompt);")]
    [InlineData("var form = new WWWForm(); form.AddField(\"model\", {|GIM002:\"gpt-image-1\"|}); form.AddField(\"prompt\", prompt); foreach (var (name, value) in new Dictionary<string, string>()) { form.AddField(name, value); }")]
    [InlineData("var other = new WWWForm(); other.AddField(\"background\", \"opaque\"); var form = new WWWForm(); form.AddField(\"model\", {|GIM001:\"gpt-image-1\"|}); form.AddField(\"prompt\", prompt);")]
    public Task What_the_target_refuses_holds_the_model(string statements) => Project(isRestored: true, statements, statements).ReportsAsync();

    /// <summary>Without a field that a request has, and by other methods, it is something else: then the rest of it says nothing.</summary>
    [Theory]
    [InlineData("new WWWForm().AddField(\"style\", \"vivid\");")]
    [InlineData("new RestRequest(\"search\").AddHeader(\"model\", \"gpt-image-2\").AddParameter(\"style\", \"vivid\");")]
    public Task Other_fields_are_not_judged(string statements) => Project(isRestored: true, statements, statements).ReportsAsync();

    private static Task FixesAsync(bool isRestored, string before, string after) => Project(isRestored, before, after).FixesAsync("GIM001");

    private static TestProject Project(bool isRestored, string before, string after)
    {
        var project = new TestProject().File("/0/C.cs", File(before), File(after));
        return isRestored ? project.Reference("Library", Library) : project.WithErrors();
    }

    private static string File(string statements) =>
        $$"""
        using RestSharp;
        using UnityEngine;

        class Painter
        {
            void Draw(RestClient client, string prompt)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
