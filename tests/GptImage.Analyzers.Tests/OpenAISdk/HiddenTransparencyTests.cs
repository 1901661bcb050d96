namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>A transparent background is a decision, by whatever path it reaches the call of the model.</summary>
public sealed class HiddenTransparencyTests
{
    [Theory]
    [InlineData("an extension method",
        """
        static class X { public static ImageGenerationOptions Clear(this ImageGenerationOptions o) { o.Background = GeneratedImageBackground.Transparent; return o; } }
        class C { void M(string key) => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a", new ImageGenerationOptions().Clear()); }
        """)]
    [InlineData("a base class",
        """
        class B(string key) { protected readonly ImageClient Client = new({|GIM002:"gpt-image-1"|}, key); }
        class C(string key) : B(key) { void M() => Client.GenerateImage("a", new() { Background = "transparent" }); }
        """)]
    [InlineData("an override",
        """
        class B(string key) { protected virtual ImageGenerationOptions Options() => new(); void M() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a", Options()); }
        class C(string key) : B(key) { protected override ImageGenerationOptions Options() => new() { Background = "transparent" }; }
        """)]
    [InlineData("an override that makes the client",
        """
        abstract class B { protected abstract ImageClient Client(); protected void M() => Client().GenerateImage("a", new() { Background = "transparent" }); }
        class C : B { protected override ImageClient Client() => new({|GIM002:"gpt-image-1"|}, "k"); }
        """)]
    [InlineData("an interface",
        """
        interface IOpts { ImageGenerationOptions Make(); }
        class O : IOpts { public ImageGenerationOptions Make() => new() { Background = "transparent" }; }
        class C(IOpts opts) { void M() => new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", opts.Make()); }
        """)]
    [InlineData("a dictionary",
        """
        class C { static readonly Dictionary<string, ImageGenerationOptions> All = new() { ["logo"] = new() { Background = "transparent" } };
            void M() => new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", All["logo"]); }
        """)]
    [InlineData("an array",
        """
        class C { static readonly ImageGenerationOptions[] All = [new() { Background = "transparent" }];
            void M() { foreach (var o in All) new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", o); } }
        """)]
    [InlineData("a tuple",
        """
        class C { static (ImageClient, ImageGenerationOptions) Make() => (new ImageClient({|GIM002:"gpt-image-1"|}, "k"), new() { Background = "transparent" });
            void M() { var (client, options) = Make(); client.GenerateImage("a", options); } }
        """)]
    [InlineData("a nested initializer",
        """
        class Job { public ImageGenerationOptions Options { get; } = new(); }
        class C { void M() { var job = new Job { Options = { Background = "transparent" } }; new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", job.Options); } }
        """)]
    [InlineData("a property of a property",
        """
        class Job { public ImageGenerationOptions Options { get; set; } }
        class C { void M(Job job) { job.Options.Background = "transparent"; new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", job.Options); } }
        """)]
    [InlineData("ref",
        """
        class C { static void Fill(ref ImageGenerationOptions o) { o = new() { Background = "transparent" }; }
            void M() { var o = new ImageGenerationOptions(); Fill(ref o); new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", o); } }
        """)]
    [InlineData("out",
        """
        class C { static void Fill(out ImageGenerationOptions o) { o = new() { Background = "transparent" }; }
            void M() { Fill(out var o); new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", o); } }
        """)]
    [InlineData("Lazy",
        """
        class C { readonly Lazy<ImageGenerationOptions> _o = new(() => new() { Background = "transparent" });
            void M() => new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", _o.Value); }
        """)]
    [InlineData("a delegate",
        """
        class C { void M(Func<ImageGenerationOptions> f) => new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", f());
            void N() => M(() => new() { Background = "transparent" }); }
        """)]
    [InlineData("a method group",
        """
        class C { readonly ImageClient _c = new({|GIM002:"gpt-image-1"|}, "k");
            void M() { _c.GenerateImage("b"); Run(_c.GenerateImage); }
            void Run(Func<string, ImageGenerationOptions, System.Threading.CancellationToken, ClientResult<GeneratedImage>> f) => f("a", new() { Background = "transparent" }, default); }
        """)]
    [InlineData("a generic class",
        """
        class Holder<T> { public T Value; public Holder(T value) => Value = value; }
        class C { void M() { var h = new Holder<ImageClient>(new({|GIM002:"gpt-image-1"|}, "k")); h.Value.GenerateImage("a", new() { Background = "transparent" }); } }
        """)]
    [InlineData("a static property",
        """
        static class S { public static ImageClient Client { get; set; } }
        class C { void Init() => S.Client = new({|GIM002:"gpt-image-1"|}, "k"); void M() => S.Client.GenerateImage("a", new() { Background = "transparent" }); }
        """)]
    [InlineData("an async method",
        """
        class C { async Task<ImageClient> Get() { await Task.Yield(); return new({|GIM002:"gpt-image-1"|}, "k"); }
            async Task M() { var c = await Get(); await c.GenerateImageAsync("a", new() { Background = "transparent" }); } }
        """)]
    [InlineData("a task",
        """
        class C { Task<ImageClient> Get() => Task.FromResult(new ImageClient({|GIM002:"gpt-image-1"|}, "k"));
            async Task M() { await (await Get()).GenerateImageAsync("a", new() { Background = "transparent" }); } }
        """)]
    [InlineData("a pattern",
        """
        class C { object o = new ImageClient({|GIM002:"gpt-image-1"|}, "k");
            void M() { if (o is ImageClient c) c.GenerateImage("a", new() { Background = "transparent" }); } }
        """)]
    [InlineData("an assignment",
        """
        class C { void M(bool t) { ImageGenerationOptions o; o = t ? new() { Background = "transparent" } : null; new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", o); } }
        """)]
    [InlineData("a static constructor",
        """
        class C { static readonly ImageGenerationTool T = new() { Model = {|GIM002:"gpt-image-1"|} }; static C() { T.Background = "transparent"; } }
        """)]
    [InlineData("a method that changes a tool",
        """
        class C { static void Clear(ImageGenerationTool t) => t.Background = ImageGenerationToolBackground.Transparent;
            void M() { var t = new ImageGenerationTool { Model = {|GIM002:"gpt-image-1"|} }; Clear(t); } }
        """)]
    [InlineData("a lambda that changes a tool",
        """
        class C { static ImageGenerationTool Make(Action<ImageGenerationTool> a) { var t = new ImageGenerationTool { Model = {|GIM002:"gpt-image-1"|} }; a(t); return t; }
            void M() => Make(t => t.Background = ImageGenerationToolBackground.Transparent); }
        """)]
    [InlineData("a record",
        """
        record Job(ImageClient Client, ImageGenerationOptions Options);
        class C { void M() { var job = new Job(new({|GIM002:"gpt-image-1"|}, "k"), new() { Background = "transparent" }); job.Client.GenerateImage("a", job.Options); } }
        """)]
    [InlineData("a trimmed id",
        """
        class C { void M() { var model = {|GIM002:"gpt-image-1"|}; new ImageClient(model.Trim(), "k").GenerateImage("a", new() { Background = "transparent" }); } }
        """)]
    [InlineData("a computed value",
        """
        class C { void M() => new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImage("a", new() { Background = new GeneratedImageBackground("transparent".ToLower()) }); }
        """)]
    [InlineData("an iterator",
        """
        class C { async IAsyncEnumerable<GeneratedImage> M() { var o = new ImageGenerationOptions(); o.Background = "transparent"; yield return await new ImageClient({|GIM002:"gpt-image-1"|}, "k").GenerateImageAsync("a", o); } }
        """)]
    public Task ItIsFoundThrough(string path, string code)
    {
        Assert.NotEmpty(path);
        return MigrationTest.ReportsAsync(code);
    }
}
