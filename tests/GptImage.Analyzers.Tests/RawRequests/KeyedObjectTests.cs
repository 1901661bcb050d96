namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests as dictionaries and JSON objects, however their fields get in.</summary>
public sealed class KeyedObjectTests
{
    [Fact]
    public Task Index_initializer() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                return new Dictionary<string, object> { ["model"] = {|GIM001:"gpt-image-1"|}, {|GIM107:["style"] = "vivid"|}, ["prompt"] = prompt };
            }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                return new Dictionary<string, object> { ["model"] = "gpt-image-2", ["prompt"] = prompt };
            }
        }
        """);

    [Fact]
    public Task Collection_initializer() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                return new Dictionary<string, object>
                {
                    { "model", {|GIM001:"gpt-image-1"|} },
                    { "prompt", prompt },
                    { "quality", {|GIM108:"hd"|} },
                    {|GIM107:{ "response_format", "url" }|},
                };
            }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                return new Dictionary<string, object>
                {
                    { "model", "gpt-image-2" },
                    { "prompt", prompt },
                    { "quality", "high" },
                };
            }
        }
        """);

    [Fact]
    public Task Later_statements() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                var body = new Dictionary<string, object>();
                body["model"] = {|GIM001:"gpt-image-1"|};
                body["prompt"] = prompt;
                {|GIM107:body["response_format"] = "url"|}; // links
                {|GIM107:body.Add("style", "vivid")|};
                body.TryAdd("quality", {|GIM108:"standard"|});
                return body;
            }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                var body = new Dictionary<string, object>();
                body["model"] = "gpt-image-2";
                body["prompt"] = prompt;
                // links
                body.TryAdd("quality", "medium");
                return body;
            }
        }
        """);

    [Theory]
    [InlineData("Dictionary<string, object>", "new()")]
    [InlineData("var", "new SortedDictionary<string, object>")]
    [InlineData("IDictionary<string, object>", "new Dictionary<string, object>(StringComparer.Ordinal)")]
    [InlineData("var", "new System.Collections.Concurrent.ConcurrentDictionary<string, object>")]
    [InlineData("JsonObject", "new()")]
    public Task Every_kind_of_keyed_object(string type, string creation) => MigrationTest.FixesAsync("GIM001",
        $$"""
        class C
        {
            object Body()
            {
                {{type}} body = {{creation}} { ["model"] = {|GIM001:"gpt-image-1"|}, {|GIM107:["style"] = "vivid"|} };
                return body;
            }
        }
        """,
        $$"""
        class C
        {
            object Body()
            {
                {{type}} body = {{creation}} { ["model"] = "gpt-image-2" };
                return body;
            }
        }
        """);

    [Fact]
    public Task JSON_object_with_JSON_values() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                return new JsonObject { ["model"] = JsonValue.Create({|GIM001:"gpt-image-1"|}), ["prompt"] = prompt, {|GIM107:["style"] = JsonValue.Create("vivid")|}, ["n"] = 1 };
            }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                return new JsonObject { ["model"] = JsonValue.Create("gpt-image-2"), ["prompt"] = prompt, ["n"] = 1 };
            }
        }
        """);

    [Fact]
    public Task The_tool_of_a_responses_request() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                return new JsonObject
                {
                    ["model"] = "gpt-5",
                    ["tools"] = new JsonArray { new JsonObject { ["type"] = "image_generation", ["model"] = {|GIM001:"gpt-image-1"|}, ["input_fidelity"] = "low" } },
                };
            }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                return new JsonObject
                {
                    ["model"] = "gpt-5",
                    ["tools"] = new JsonArray { new JsonObject { ["type"] = "image_generation", ["model"] = "gpt-image-2" } },
                };
            }
        }
        """);

    [Fact]
    public Task JSON_of_Newtonsoft() => MigrationTest.FixesAsync("GIM001", Newtonsoft +
        """
        class C
        {
            object Body(string prompt)
            {
                var body = new JObject { ["model"] = {|GIM001:"gpt-image-1"|}, {|GIM107:["style"] = "vivid"|} };
                body.Add("prompt", prompt);
                {|GIM107:body.Add("response_format", "url")|};
                return body;
            }

            object Properties() => new JObject(new JProperty("model", {|GIM001:"gpt-image-1"|}), {|GIM107:new JProperty("style", "vivid")|});
        }
        """, Newtonsoft +
        """
        class C
        {
            object Body(string prompt)
            {
                var body = new JObject { ["model"] = "gpt-image-2" };
                body.Add("prompt", prompt);
                return body;
            }

            object Properties() => new JObject(new JProperty("model", "gpt-image-2"));
        }
        """);

    [Fact]
    public Task Members_of_a_dynamic_object() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                dynamic body = new System.Dynamic.ExpandoObject();
                body.model = {|GIM001:"gpt-image-1"|};
                body.prompt = prompt;
                {|GIM107:body.style = "vivid"|};
                return body;
            }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                dynamic body = new System.Dynamic.ExpandoObject();
                body.model = "gpt-image-2";
                body.prompt = prompt;
                return body;
            }
        }
        """);

    [Fact]
    public Task Keys_that_are_constants() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            private const string ModelKey = "model";
            private const string StyleKey = "style";

            object Body(string prompt) => new Dictionary<string, string> { [ModelKey] = {|GIM001:"gpt-image-1"|}, ["prompt"] = prompt, {|GIM107:[StyleKey] = "vivid"|} };
        }
        """,
        """
        class C
        {
            private const string ModelKey = "model";
            private const string StyleKey = "style";

            object Body(string prompt) => new Dictionary<string, string> { [ModelKey] = "gpt-image-2", ["prompt"] = prompt };
        }
        """);

    [Fact]
    public Task A_field_filled_in_another_method() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            private readonly Dictionary<string, object> _body = new() { ["model"] = {|GIM001:"gpt-image-1"|} };

            void Prepare(string prompt)
            {
                _body["prompt"] = prompt;
                {|GIM107:this._body["style"] = "vivid"|};
            }
        }
        """,
        """
        class C
        {
            private readonly Dictionary<string, object> _body = new() { ["model"] = "gpt-image-2" };

            void Prepare(string prompt)
            {
                _body["prompt"] = prompt;
            }
        }
        """);

    [Fact]
    public Task A_field_set_under_a_condition() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                var body = new Dictionary<string, object> { ["model"] = {|GIM001:"gpt-image-1"|}, ["prompt"] = prompt, ["images"] = new object[0] };
                if (prompt.Length > 100)
                {
                    body["input_fidelity"] = "high";
                }

                return body;
            }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["prompt"] = prompt, ["images"] = new object[0] };
                if (prompt.Length > 100)
                {
                }

                return body;
            }
        }
        """);

    [Fact]
    public Task A_field_set_only_for_other_models_stays() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string model, string prompt)
            {
                var body = new Dictionary<string, object> { ["model"] = model ?? {|GIM001:"gpt-image-1"|}, ["prompt"] = prompt };
                if (model == {|GIM005:"dall-e-3"|})
                {
                    body["style"] = "vivid";
                }

                return body;
            }
        }
        """,
        """
        class C
        {
            object Body(string model, string prompt)
            {
                var body = new Dictionary<string, object> { ["model"] = model ?? "gpt-image-2", ["prompt"] = prompt };
                if (model == {|GIM005:"dall-e-3"|})
                {
                    body["style"] = "vivid";
                }

                return body;
            }
        }
        """);

    [Fact]
    public Task Another_name_for_the_same_object() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                var body = new Dictionary<string, object> { ["model"] = {|GIM001:"gpt-image-1"|}, ["images"] = prompt };
                IDictionary<string, object> same = body;
                same["input_fidelity"] = "high";
                return body;
            }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["images"] = prompt };
                IDictionary<string, object> same = body;
                return body;
            }
        }
        """);

    [Fact]
    public Task A_method_that_starts_the_object_and_one_that_adds_to_it() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            object Body(string prompt)
            {
                var body = Start();
                body["prompt"] = prompt;
                body["input_fidelity"] = "high";
                AddDetails(body);
                return body;
            }

            private static Dictionary<string, object> Start() => new() { ["model"] = {|GIM001:"gpt-image-1"|}, ["images"] = new object[0] };

            private static void AddDetails(IDictionary<string, object> body) { {|GIM107:body["style"] = "vivid"|}; }
        }
        """,
        """
        class C
        {
            object Body(string prompt)
            {
                var body = Start();
                body["prompt"] = prompt;
                AddDetails(body);
                return body;
            }

            private static Dictionary<string, object> Start() => new() { ["model"] = "gpt-image-2", ["images"] = new object[0] };

            private static void AddDetails(IDictionary<string, object> body) { }
        }
        """);

    /// <summary>What a method does to one object it does to all.</summary>
    [Fact]
    public Task A_method_that_several_objects_pass_through_stays() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            object First()
            {
                var body = new Dictionary<string, object> { ["model"] = {|GIM002:"gpt-image-1"|}, ["images"] = new object[0] };
                AddDetails(body);
                return body;
            }

            object Second(Dictionary<string, object> body)
            {
                AddDetails(body);
                return body;
            }

            private static void AddDetails(IDictionary<string, object> body)
            {
                body["input_fidelity"] = "high";
            }
        }
        """);

    /// <summary>Without the field, reading it would throw.</summary>
    [Theory]
    [InlineData("Console.WriteLine(body[\"style\"]);")]
    [InlineData("{|GIM107:body[\"style\"] += \", bright\"|};")]
    public Task A_field_that_is_read_stays(string use) => MigrationTest.OffersNothingAsync(
        $$"""
        class C
        {
            object Body(string prompt)
            {
                var body = new Dictionary<string, string> { ["model"] = {|GIM002:"gpt-image-1"|}, ["prompt"] = prompt, {|GIM107:["style"] = "vivid"|} };
                {{use}}
                return body;
            }
        }
        """);

    [Fact]
    public Task An_object_that_is_handed_in() => MigrationTest.FixesAsync("GIM001",
        """
        public class C
        {
            public void Fill(IDictionary<string, object> body, string prompt)
            {
                body["model"] = {|GIM001:"gpt-image-1"|};
                body["prompt"] = prompt;
                body["images"] = new object[0];
                body["input_fidelity"] = "high";
            }
        }
        """,
        """
        public class C
        {
            public void Fill(IDictionary<string, object> body, string prompt)
            {
                body["model"] = "gpt-image-2";
                body["prompt"] = prompt;
                body["images"] = new object[0];
            }
        }
        """);

    [Fact]
    public Task A_JSON_writer() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            void Write(Utf8JsonWriter writer, string prompt)
            {
                writer.WriteStartObject();
                writer.WriteString("model", {|GIM001:"gpt-image-1"|});
                writer.WriteString("prompt", prompt);
                writer.WriteNumber("n", 1);
                {|GIM107:writer.WriteString("response_format", "b64_json")|};
                writer.WriteEndObject();
            }

            void Utf8(Utf8JsonWriter writer) => writer.WriteString("model"u8, {|GIM001:"gpt-image-1.5"u8|});
        }
        """,
        """
        class C
        {
            void Write(Utf8JsonWriter writer, string prompt)
            {
                writer.WriteStartObject();
                writer.WriteString("model", "gpt-image-2");
                writer.WriteString("prompt", prompt);
                writer.WriteNumber("n", 1);
                writer.WriteEndObject();
            }

            void Utf8(Utf8JsonWriter writer) => writer.WriteString("model"u8, "gpt-image-2"u8);
        }
        """);

    /// <summary>Name and value are two statements: they are seen, and left to a person where they would have to go.</summary>
    [Fact]
    public Task A_JSON_writer_in_two_steps() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            void Write(Utf8JsonWriter writer, string prompt)
            {
                writer.WritePropertyName("model");
                writer.WriteStringValue({|GIM002:"gpt-image-1"|});
                writer.WriteString("prompt", prompt);
                writer.WritePropertyName("input_fidelity");
                writer.WriteStringValue("high");
            }
        }
        """);

    [Fact]
    public Task Pairs_of_a_form() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            HttpContent Body() => new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("model", {|GIM001:"gpt-image-1"|}), {|GIM107:new KeyValuePair<string, string>("style", "vivid")|} });
        }
        """,
        """
        class C
        {
            HttpContent Body() => new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("model", "gpt-image-2") });
        }
        """);

    [Fact]
    public Task Pairs_of_a_form_made_by_a_method() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            HttpContent Body() => new FormUrlEncodedContent(new[] { KeyValuePair.Create("model", {|GIM001:"gpt-image-1"|}), {|GIM107:KeyValuePair.Create("style", "vivid")|} });
        }
        """,
        """
        class C
        {
            HttpContent Body() => new FormUrlEncodedContent(new[] { KeyValuePair.Create("model", "gpt-image-2") });
        }
        """);

    [Fact]
    public Task Pairs_of_a_form_in_a_list() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            HttpContent Body() => new FormUrlEncodedContent(new List<KeyValuePair<string, string>> { new("model", {|GIM001:"gpt-image-1"|}), {|GIM107:new("style", "vivid")|} });
        }
        """,
        """
        class C
        {
            HttpContent Body() => new FormUrlEncodedContent(new List<KeyValuePair<string, string>> { new("model", "gpt-image-2") });
        }
        """);

    [Fact]
    public Task A_form_of_a_dictionary() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            HttpContent Body() => new FormUrlEncodedContent(new Dictionary<string, string> { ["model"] = {|GIM001:"gpt-image-1"|}, {|GIM107:["style"] = "vivid"|} });
        }
        """,
        """
        class C
        {
            HttpContent Body() => new FormUrlEncodedContent(new Dictionary<string, string> { ["model"] = "gpt-image-2" });
        }
        """);

    /// <summary>Names decide where types do not resolve.</summary>
    [Fact]
    public Task Added_to_a_type_that_does_not_resolve() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            void Body()
            {
                var body = new {|CS0246:RequestBody|}();
                body.Add("model", {|GIM001:"gpt-image-1"|});
            }
        }
        """,
        """
        class C
        {
            void Body()
            {
                var body = new {|CS0246:RequestBody|}();
                body.Add("model", "gpt-image-2");
            }
        }
        """);

    private const string Newtonsoft =
        """
        using Newtonsoft.Json.Linq;

        namespace Newtonsoft.Json.Linq
        {
            public class JToken { public static implicit operator JToken(string value) => null; }

            public class JProperty : JToken { public JProperty(string name, object value) { } }

            public class JObject : JToken, System.Collections.IEnumerable
            {
                public JObject(params object[] content) { }
                public JToken this[string key] { get => null; set { } }
                public void Add(string key, JToken value) { }
                public System.Collections.IEnumerator GetEnumerator() => null;
            }
        }


        """;
}
