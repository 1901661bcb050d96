namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>What a parameter may be is told by all calls of its method, also those in files that say nothing of images, where nobody else can call it.</summary>
public sealed class CallersInOtherFilesTests
{
    private const string Program = "using System.Threading.Tasks; class Program { static async Task Main(string[] args) { CALL } }";

    private const string Painter = """
        public class Painter
        {
            public Task PaintAsync(string prompt, string background = "auto") =>
                new ImageClient(ID, "key").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = new GeneratedImageBackground(background) });
        }
        """;

    private const string Primary = """
        public class Painter(string background)
        {
            public Task PaintAsync(string prompt) =>
                new ImageClient(ID, "key").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = new GeneratedImageBackground(background) });
        }
        """;

    [Theory]
    [InlineData(Painter, "await new Painter().PaintAsync(\"a cat\", \"opaque\");")]
    [InlineData(Painter, "await new Painter().PaintAsync(\"a cat\");")]
    [InlineData(Painter, "await new Painter().PaintAsync(background: \"opaque\", prompt: args[0]);")]
    [InlineData(Primary, "await new Painter(\"opaque\").PaintAsync(args[0]);")]
    [InlineData(Primary, "Painter painter = new(\"opaque\"); await painter.PaintAsync(args[0]);")]
    public Task A_program_that_gives_nothing_refused_moves(string painter, string call) => Application(painter, call, "{|GIM001:\"gpt-image-1\"|}", "\"gpt-image-2\"").FixesAsync("GIM001");

    [Theory]
    [InlineData(Painter, "await new Painter().PaintAsync(\"a cat\", \"transparent\");")]
    [InlineData(Painter, "await new Painter().PaintAsync(\"a cat\", args[0]);")]
    [InlineData(Painter, "var background = \"opaque\"; if (args.Length > 1) background = args[1]; await new Painter().PaintAsync(\"a cat\", background);")]
    [InlineData(Painter, "System.Func<string, string, Task> paint = new Painter().PaintAsync; await paint(\"a cat\", args[0]);")]
    [InlineData(Painter, "dynamic painter = new Painter(); await painter.PaintAsync(\"a cat\", args[0]); await new Painter().PaintAsync(\"a cat\", \"opaque\");")]
    [InlineData(Painter, "await (Task)typeof(Painter).GetMethods()[0].Invoke(new Painter(), args); await new Painter().PaintAsync(\"a cat\", \"opaque\");")]
    [InlineData(Primary, "await new Painter(args[0]).PaintAsync(\"a cat\");")]
    [InlineData(Primary, "await new Painter(\"opaque\").PaintAsync(\"a cat\"); await System.Text.Json.JsonSerializer.Deserialize<Painter>(args[0]).PaintAsync(\"a cat\");")]
    public Task A_program_that_may_give_what_is_refused_is_held(string painter, string call) => Application(painter, call, "{|GIM002:\"gpt-image-1\"|}", "\"gpt-image-1\"").ReportsAsync();

    /// <summary>Other projects may call what is public in a library.</summary>
    [Fact]
    public Task A_library_has_callers_elsewhere() => new TestProject()
        .File("/0/Painter.cs", Painter.Replace("ID", "{|GIM002:\"gpt-image-1\"|}"))
        .File("/0/Job.cs", "class Job { object Run() => new Painter().PaintAsync(\"a cat\", \"opaque\"); }")
        .ReportsAsync();

    private static TestProject Application(string painter, string call, string before, string after) => new TestProject()
        .AsApplication()
        .File("/0/Painter.cs", painter.Replace("ID", before), painter.Replace("ID", after))
        .File("/0/Program.cs", Program.Replace("CALL", call));
}
