namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Conditions about the model: one between the model and a value decides about the value, one around both does not.</summary>
public sealed class GuardedRequestTests
{
    [Theory]
    [InlineData("return new { MODEL, prompt, INPUTimages = new object[0] };", "model = VALUE", "input_fidelity = \"high\", ")]
    [InlineData("return new Dictionary<string, object> { MODEL, INPUT[\"prompt\"] = prompt, [\"images\"] = null };", "[\"model\"] = VALUE", "[\"input_fidelity\"] = \"high\", ")]
    [InlineData("return new MultipartFormDataContent { MODEL, INPUT{ new StringContent(prompt), \"prompt\" } };", "{ new StringContent(VALUE), \"model\" }", "{ new StringContent(\"high\"), \"input_fidelity\" }, ")]
    public Task A_condition_around_model_and_value_decides_nothing(string statement, string model, string fidelity)
    {
        return MigrationTest.FixesAsync("GIM001",
            InMethod("useLegacyModel", statement.Replace("MODEL", model).Replace("VALUE", "{|GIM001:\"gpt-image-1\"|}").Replace("INPUT", fidelity)),
            InMethod("useLegacyModel", statement.Replace("MODEL", model).Replace("VALUE", "\"gpt-image-2\"").Replace("INPUT", "")));
    }

    [Fact]
    public Task Nor_for_statements_that_follow() => MigrationTest.FixesAsync("GIM001",
        InMethod("model == {|GIM005:\"gpt-image-1\"|}",
            """
            var form = new MultipartFormDataContent();
                        form.Add(new StringContent({|GIM001:"gpt-image-1"|}), "model");
                        form.Add(new StringContent("high"), "input_fidelity");
                        return form;
            """),
        InMethod("model == {|GIM005:\"gpt-image-1\"|}",
            """
            var form = new MultipartFormDataContent();
                        form.Add(new StringContent("gpt-image-2"), "model");
                        return form;
            """));

    [Fact]
    public Task Nor_for_types() => MigrationTest.OffersNothingAsync(InMethod("useLegacyModel", "return new Body { Model = {|GIM002:\"gpt-image-1\"|}, InputFidelity = \"high\" };")
        + "class Body { public string Model { get; set; } public string Prompt { get; set; } public string InputFidelity { get; set; } }");

    [Theory]
    [InlineData("if (model.StartsWith(\"dall-e\")) { body[\"style\"] = \"vivid\"; }")]
    [InlineData("if (IsDallE(model)) { body[\"style\"] = \"vivid\"; body.Add(\"response_format\", \"url\"); }")]
    [InlineData("body[\"style\"] = IsDallE(model) ? \"vivid\" : null;")]
    [InlineData("switch (model) { case {|GIM005:\"dall-e-3\"|}: body[\"style\"] = \"vivid\"; break; }")]
    public Task A_condition_between_them_does(string statement) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            object Body(string prompt, string model = {|GIM001:"gpt-image-1"|})
            {
                var body = new Dictionary<string, object> { ["model"] = model, ["prompt"] = prompt };
                {{statement}}
                return body;
            }

            static bool IsDallE(string model) => model.StartsWith("dall-e");
        }
        """);

    private static string InMethod(string condition, string statements) =>
        $$"""
        class C
        {
            object Body(string model, bool useLegacyModel, string prompt)
            {
                if ({{condition}})
                {
                    {{statements}}
                }

                return null;
            }
        }
        """;
}
