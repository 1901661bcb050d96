namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>An id is followed through what holds it: collections, delegates, patterns, interfaces.</summary>
public sealed class HeldIdTests
{
    [Theory]
    [InlineData("readonly Dictionary<string, string> _models = new() {{ [\"best\"] = {0}, [\"new\"] = \"gpt-image-2\" }}; ImageClient Create() => new(_models[\"best\"], \"key\");")]
    [InlineData("readonly Dictionary<string, string> _models = new() {{ {{ \"best\", {0} }} }}; ImageClient Create(string kind) => new(_models[kind], \"key\");")]
    [InlineData("readonly Dictionary<string, string> _models = []; C() => _models[\"best\"] = {0}; ImageClient Create(string kind) => new(_models[kind], \"key\");")]
    [InlineData("readonly Dictionary<string, string> _models = []; C() => _models.Add(\"best\", {0}); ImageClient Create(string kind) => new(_models.GetValueOrDefault(kind), \"key\");")]
    [InlineData("readonly Dictionary<string, string> _models = new() {{ [\"best\"] = {0} }}; ImageClient Create(string kind) => _models.TryGetValue(kind, out var model) ? new(model, \"key\") : null;")]
    [InlineData("enum Tier {{ Best }} readonly Dictionary<Tier, string> _models = new() {{ [Tier.Best] = {0} }}; ImageClient Create() => new(_models[Tier.Best], \"key\");")]
    [InlineData("ImageClient Create() {{ var models = new List<string> {{ \"gpt-image-2\", {0} }}; return new(models[1], \"key\"); }}")]
    [InlineData("void Draw() {{ foreach (var (name, model) in new Dictionary<string, string> {{ [\"best\"] = {0} }}) Console.WriteLine(name, new ImageClient(model, \"key\")); }}")]
    [InlineData("void Draw() {{ foreach (var pair in new Dictionary<string, string> {{ [\"best\"] = {0} }}) _ = new ImageClient(pair.Value, \"key\"); }}")]
    [InlineData("ImageClient[] Create() {{ string[] models = [{0}, \"gpt-image-2\"]; return models[..1].Select(model => new ImageClient(model, \"key\")).ToArray(); }}")]
    [InlineData("ImageClient[] Create() => new[] {{ {0} }}.Where(model => model != null).Select(Open).ToArray(); static ImageClient Open(string model) => new(model, \"key\");")]
    [InlineData("ImageClient Create(string configured) => (configured ?? {0}) is {{ }} model ? new(model, \"key\") : null;")]
    [InlineData("ImageClient Create(string configured) {{ if ((configured ?? {0}) is not {{ }} model) throw new Exception(); return new(model, \"key\"); }}")]
    [InlineData("ImageClient Create() {{ Func<string> model = () => {0}; return new(model(), \"key\"); }}")]
    [InlineData("readonly Lazy<string> _model = new(() => {0}); ImageClient Create() => new(_model.Value, \"key\");")]
    [InlineData("async Task<ImageClient> CreateAsync() => new(await Task.FromResult({0}), \"key\");")]
    [InlineData("class Option<T>(T value) {{ public T Value {{ get; }} = value; }} ImageClient Create() => new(new Option<string>({0}).Value, \"key\");")]
    [InlineData("static T Same<T>(T value) => value; ImageClient Create() => new(Same({0}), \"key\");")]
    [InlineData("ImageClient Create() {{ Read(out var model); return new(model, \"key\"); }} static void Read(out string model) => model = {0};")]
    [InlineData("ImageClient Create() {{ var job = new {{ Image = {0}, Tries = 3 }}; return new(job.Image, \"key\"); }}")]
    [InlineData("interface IModels {{ string Image {{ get; }} }} class Old : IModels {{ public string Image => {0}; }} class New : IModels {{ public string Image => \"gpt-image-2\"; }} ImageClient Create(IModels models) => new(models.Image, \"key\");")]
    [InlineData("abstract class Models {{ public abstract string Image(); }} class Old : Models {{ public override string Image() => {0}; }} ImageClient Create(Models models) => new(models.Image(), \"key\");")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentDictionary<string, ImageClient> _cache = new(); ImageClient Create() => _cache.GetOrAdd({0}, id => new ImageClient(id, \"key\"));")]
    public Task An_id_is_replaced_in_what_holds_it(string members) => MigrationTest.FixesAsync("GIM001",
        string.Format($"class C {{{{ {members} }}}}", "{|GIM001:\"gpt-image-1\"|}"),
        string.Format($"class C {{{{ {members} }}}}", "\"gpt-image-2\""));

    /// <summary>Two keys must not become equal.</summary>
    [Fact]
    public Task An_id_that_is_a_key_stays() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            static readonly Dictionary<string, string> Labels = new() { [{|GIM002:"gpt-image-1"|}] = "Classic", ["gpt-image-2"] = "New" };

            ImageClient Create() => new(Labels.Keys.First(), "key");
        }
        """);

    /// <summary>Code that decides by the id is found behind what holds it, too.</summary>
    [Theory]
    [InlineData("var models = new Dictionary<string, string> { [\"best\"] = ID }; var model = models[\"best\"];")]
    [InlineData("var models = new List<string> { ID }; var model = models.First();")]
    [InlineData("Func<string> make = () => ID; var model = make();")]
    [InlineData("var lazy = new Lazy<string>(() => ID); var model = lazy.Value;")]
    [InlineData("var (model, size) = (ID, 3);")]
    public Task What_decides_by_an_id_that_was_held_is_seen(string statements) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            ImageClient Create()
            {
                {{statements.Replace("ID", "{|GIM002:\"gpt-image-1\"|}")}}
                if (!System.IO.File.Exists(model + ".txt")) throw new Exception();
                return new(model, "key");
            }
        }
        """);

    [Fact]
    public Task An_argument_that_does_not_resolve_does_not_hide_the_call() => new TestProject()
        .WithErrors()
        .File("/0/Test0.cs", """class C { ImageClient Create() => new ImageClient({|GIM001:"gpt-image-1"|}, Secrets.Key); }""")
        .ReportsAsync();

    /// <summary>More values than can be combined are judged one by one.</summary>
    [Fact]
    public Task Every_value_of_a_long_switch_is_judged() => MigrationTest.ReportsAsync(
        """
        class C
        {
            static object Draw(string prompt, string shape, string quality) => new ImageClient("gpt-image-2", "key").GenerateImage(prompt, new ImageGenerationOptions
            {
                Size = shape switch { "a" => new(1024, 1024), "b" => new(1536, 1024), "c" => new(1024, 1536), "d" => new(2048, 2048), "e" => new(2048, 1152), _ => new(1152, 2048) },
                Quality = quality switch { "a" => "low", "b" => "medium", "c" => "high", "d" => "auto", _ => {|GIM108:"hd"|} },
            });
        }
        """);
}
