using System.Text;

namespace GptImage.Benchmarks;

/// <summary>Forms of code for which a simple way of looking takes time that grows with the square of the code.</summary>
internal static class Shapes
{
    public static readonly IReadOnlyList<Shape> All =
    [
        new("ids x requests of unknown model", IdsAndOpenRequests),
        new("nested anonymous objects", NestedObjects),
        new("objects in objects", ObjectsInObjects),
        new("fluent chain of a form", FluentChain),
        new("fluent chain of a builder", BuilderChain),
        new("uses of one constant", UsesOfConstant),
        new("bodies in anonymous objects", AnonymousBodies),
        new("bodies in JSON text", JsonBodies),
        new("bodies in dictionaries", DictionaryBodies),
        new("callers of one method", Callers),
        new("ids in one dictionary", IdsInDictionary),
    ];

    private static string IdsAndOpenRequests(int count) => Members(count, i => $$"""
            public ImageClient Client{{i}}() => new ImageClient("gpt-image-1", "key");
            public object Draw{{i}}(ImageClient client) => client.GenerateImage("a fox", new ImageGenerationOptions { Quality = "high" });
        """);

    /// <summary>A tool in a list in a body, many times.</summary>
    private static string ObjectsInObjects(int count) => Members(count, i => $$"""
            public string Body{{i}}() => JsonSerializer.Serialize(new { model = "gpt-5", input = "a fox", tools = new[] { new { type = "image_generation", model = "gpt-image-1", quality = "high" } } });
        """);

    /// <summary>Objects in a chain of objects; deeper than a few dozen the compiler itself takes long.</summary>
    private static string NestedObjects(int count) => Members(count / 20, i =>
        $"    public object Body{i}() => {string.Concat(Enumerable.Repeat("new { model = \"gpt-image-1\", prompt = \"a fox\", inner = ", 20))}0{new string('}', 20)};");

    private static string FluentChain(int count) => Members(1, _ =>
        $"    public MultipartFormDataContent Form() => new MultipartFormDataContent().With(\"model\", \"gpt-image-1\"){string.Concat(Enumerable.Range(0, count).Select(i => $"\n        .With(\"field{i}\", \"a fox\")"))};") + """

        static class Forms
        {
            public static MultipartFormDataContent With(this MultipartFormDataContent form, string name, string value)
            {
                form.Add(new StringContent(value), name);
                return form;
            }
        }
        """;

    private static string BuilderChain(int count) => Members(1, _ =>
        $"    public ImageClient Client() => new Builder().WithModel(\"gpt-image-1\"){string.Concat(Enumerable.Repeat("\n        .WithKey(\"key\")", count))}.Build();") + """

        class Builder
        {
            private string _model = "";
            private string _key = "";
            public Builder WithModel(string model) { _model = model; return this; }
            public Builder WithKey(string key) { _key = key; return this; }
            public ImageClient Build() => new(_model, _key);
        }
        """;

    private static string UsesOfConstant(int count) =>
        Members(count, i => $"    public ImageClient Client{i}() => new ImageClient(Models.Image, \"key\");") + "\nstatic class Models { public const string Image = \"gpt-image-1\"; }";

    private static string AnonymousBodies(int count) => Members(count, i => $$"""
            public string Body{{i}}() => JsonSerializer.Serialize(new { model = "gpt-image-1", prompt = "a fox", quality = "high" });
        """);

    private static string JsonBodies(int count) => Members(count, i => $$"""
            public string Body{{i}}() => "{\"model\":\"gpt-image-1\",\"prompt\":\"a fox\",\"quality\":\"high\"}";
        """);

    private static string DictionaryBodies(int count) => Members(count, i => $$"""
            public object Body{{i}}() { var body = new Dictionary<string, object> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" }; body["quality"] = "high"; return body; }
        """);

    private static string Callers(int count) => Members(count, i => $"    public object Draw{i}() => Send(\"gpt-image-1\", \"a fox\");")
        .Replace("class Code\n{", "class Code\n{\n    object Send(string model, string prompt) => new ImageClient(model, \"key\").GenerateImage(prompt, new ImageGenerationOptions { Quality = \"high\" });", StringComparison.Ordinal);

    private static string IdsInDictionary(int count) => Members(1, _ =>
        $"    static readonly Dictionary<string, string> Models = new() {{ {string.Join(", ", Enumerable.Range(0, count).Select(i => $"[\"{i}\"] = \"gpt-image-1\""))} }};\n    public object Draw(string kind) => new ImageClient(Models[kind], \"key\").GenerateImage(\"a fox\");");

    private static string Members(int count, Func<int, string> member)
    {
        var source = new StringBuilder("""
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Text.Json;
            using OpenAI.Images;

            public sealed class Code
            {

            """);
        for (var i = 0; i < count; i++)
        {
            source.Append(member(i)).Append('\n');
        }

        return source.Append("}\n").ToString().ReplaceLineEndings("\n");
    }
}

/// <summary>A form of code that is hard on an analyzer, in any size.</summary>
/// <param name="Name">What there are many of.</param>
/// <param name="Source">A file with so many of it.</param>
internal sealed record Shape(string Name, Func<int, string> Source);
