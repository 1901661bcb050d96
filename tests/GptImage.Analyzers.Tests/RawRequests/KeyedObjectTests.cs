namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests as dictionaries and JSON objects, however their fields get in.</summary>
public sealed class KeyedObjectTests
{
    [Fact]
    public Task IndexInitializer() => FixesAsync(
        """return new Dictionary<string, object> { ["model"] = {|GIM001:"gpt-image-1"|}, {|GIM107:["style"] = "vivid"|}, ["prompt"] = prompt };""",
        """return new Dictionary<string, object> { ["model"] = "gpt-image-2", ["prompt"] = prompt };""");

    [Fact]
    public Task CollectionInitializer() => FixesAsync(
        """
        return new Dictionary<string, object>
                {
                    { "model", {|GIM001:"gpt-image-1"|} },
                    { "prompt", prompt },
                    { "quality", {|GIM108:"hd"|} },
                    {|GIM107:{ "response_format", "url" }|},
                };
        """,
        """
        return new Dictionary<string, object>
                {
                    { "model", "gpt-image-2" },
                    { "prompt", prompt },
                    { "quality", "high" },
                };
        """);

    [Fact]
    public Task LaterStatements() => FixesAsync(
        """
        var body = new Dictionary<string, object>();
                body["model"] = {|GIM001:"gpt-image-1"|};
                body["prompt"] = prompt;
                {|GIM107:body["response_format"] = "url"|}; // links
                {|GIM107:body.Add("style", "vivid")|};
                body.TryAdd("quality", {|GIM108:"standard"|});
                return body;
        """,
        """
        var body = new Dictionary<string, object>();
                body["model"] = "gpt-image-2";
                body["prompt"] = prompt;
                // links
                body.TryAdd("quality", "medium");
                return body;
        """);

    [Theory]
    [InlineData("Dictionary<string, object> body = new() { ")]
    [InlineData("var body = new SortedDictionary<string, object> { ")]
    [InlineData("IDictionary<string, object> body = new Dictionary<string, object>(StringComparer.Ordinal) { ")]
    [InlineData("var body = new System.Collections.Concurrent.ConcurrentDictionary<string, object> { ")]
    [InlineData("JsonObject body = new() { ")]
    public Task EveryKindOfKeyedObject(string start) => FixesAsync(
        start + """["model"] = {|GIM001:"gpt-image-1"|}, {|GIM107:["style"] = "vivid"|} }; return body;""",
        start + """["model"] = "gpt-image-2" }; return body;""");

    [Fact]
    public Task JsonObjectWithJsonValues() => FixesAsync(
        """return new JsonObject { ["model"] = JsonValue.Create({|GIM001:"gpt-image-1"|}), ["prompt"] = prompt, {|GIM107:["style"] = JsonValue.Create("vivid")|}, ["n"] = 1 };""",
        """return new JsonObject { ["model"] = JsonValue.Create("gpt-image-2"), ["prompt"] = prompt, ["n"] = 1 };""");

    [Fact]
    public Task TheToolOfAResponsesRequest() => FixesAsync(
        """
        return new JsonObject
                {
                    ["model"] = "gpt-5",
                    ["tools"] = new JsonArray { new JsonObject { ["type"] = "image_generation", ["model"] = {|GIM001:"gpt-image-1"|}, ["input_fidelity"] = "low" } },
                };
        """,
        """
        return new JsonObject
                {
                    ["model"] = "gpt-5",
                    ["tools"] = new JsonArray { new JsonObject { ["type"] = "image_generation", ["model"] = "gpt-image-2" } },
                };
        """);

    [Fact]
    public Task JsonOfNewtonsoft() => MigrationTest.FixesAsync("GIM001", Newtonsoft +
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
    public Task MembersOfADynamicObject() => FixesAsync(
        """
        dynamic body = new System.Dynamic.ExpandoObject();
                body.model = {|GIM001:"gpt-image-1"|};
                body.prompt = prompt;
                {|GIM107:body.style = "vivid"|};
                return body;
        """,
        """
        dynamic body = new System.Dynamic.ExpandoObject();
                body.model = "gpt-image-2";
                body.prompt = prompt;
                return body;
        """);

    [Fact]
    public Task KeysThatAreConstants() => MigrationTest.FixesAsync("GIM001",
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
    public Task AFieldFilledInAnotherMethod() => MigrationTest.FixesAsync("GIM001",
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
    public Task AFieldSetUnderACondition() => FixesAsync(
        """
        var body = new Dictionary<string, object> { ["model"] = {|GIM001:"gpt-image-1"|}, ["prompt"] = prompt, ["images"] = new object[0] };
                if (prompt.Length > 100)
                {
                    body["input_fidelity"] = "high";
                }

                return body;
        """,
        """
        var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["prompt"] = prompt, ["images"] = new object[0] };
                if (prompt.Length > 100)
                {
                }

                return body;
        """);

    [Fact]
    public Task AFieldSetOnlyForOtherModelsStays() => MigrationTest.FixesAsync("GIM001",
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
    public Task AnotherNameForTheSameObject() => FixesAsync(
        """
        var body = new Dictionary<string, object> { ["model"] = {|GIM001:"gpt-image-1"|}, ["images"] = prompt };
                IDictionary<string, object> same = body;
                same["input_fidelity"] = "high";
                return body;
        """,
        """
        var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["images"] = prompt };
                IDictionary<string, object> same = body;
                return body;
        """);

    [Fact]
    public Task AMethodThatStartsTheObjectAndOneThatAddsToIt() => MigrationTest.FixesAsync("GIM001",
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
    public Task AMethodThatSeveralObjectsPassThroughStays() => MigrationTest.OffersNothingAsync(
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
    public Task AFieldThatIsReadStays(string use) => MigrationTest.OffersNothingAsync(
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
    public Task AnObjectThatIsHandedIn() => MigrationTest.FixesAsync("GIM001",
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
    public Task AJsonWriter() => MigrationTest.FixesAsync("GIM001",
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
    public Task AJsonWriterInTwoSteps() => MigrationTest.OffersNothingAsync(
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

    [Theory]
    [InlineData("new[] { new KeyValuePair<string, string>(\"model\", MODEL), STYLE }", "{|GIM107:new KeyValuePair<string, string>(\"style\", \"vivid\")|}")]
    [InlineData("new[] { KeyValuePair.Create(\"model\", MODEL), STYLE }", "{|GIM107:KeyValuePair.Create(\"style\", \"vivid\")|}")]
    [InlineData("new List<KeyValuePair<string, string>> { new(\"model\", MODEL), STYLE }", "{|GIM107:new(\"style\", \"vivid\")|}")]
    [InlineData("new Dictionary<string, string> { [\"model\"] = MODEL, STYLE }", "{|GIM107:[\"style\"] = \"vivid\"|}")]
    public Task PairsOfAForm(string pairs, string style) => FixesAsync(
        $"return new FormUrlEncodedContent({pairs.Replace("MODEL", "{|GIM001:\"gpt-image-1\"|}").Replace("STYLE", style)});",
        $"return new FormUrlEncodedContent({pairs.Replace("MODEL", "\"gpt-image-2\"").Replace(", STYLE", "")});");

    /// <summary>Names decide where types do not resolve.</summary>
    [Fact]
    public Task AddedToATypeThatDoesNotResolve() => MigrationTest.FixesAsync("GIM001",
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

    private static Task FixesAsync(string before, string after) => MigrationTest.FixesAsync("GIM001", InMethod(before), InMethod(after));

    private static string InMethod(string statements) =>
        $$"""
        class C
        {
            object Body(string prompt)
            {
                {{statements}}
            }
        }
        """;
}
