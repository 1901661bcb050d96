using System.Text;

namespace GptImage.Tool.Tests;

/// <summary>Configuration files: the code that reads a setting decides whether another model may stand there.</summary>
public sealed class ConfigurationTests
{
    private const string Settings = "{\n  // The pictures of the shop\n  \"Images\": { \"Model\": \"gpt-image-1\", \"Size\": \"1024x1024\" },\n}\n";
    private static readonly string Moved = Settings.Replace("gpt-image-1", "gpt-image-2", StringComparison.Ordinal);

    [Fact]
    public async Task A_dry_run_shows_what_becomes_of_a_setting_and_a_run_changes_nothing_else_of_the_file()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Painter.cs", Reader()), ("appsettings.json", Settings));
        var before = folder.Bytes();
        var due = (await folder.RunAsync("fix", "--dry-run")).Ended(1);
        Assert.StartsWith(
            """
            appsettings.json: GIM006
            --- a/appsettings.json
            +++ b/appsettings.json
            @@ -1,4 +1,4 @@
             {
               // The pictures of the shop
            -  "Images": { "Model": "gpt-image-1", "Size": "1024x1024" },
            +  "Images": { "Model": "gpt-image-2", "Size": "1024x1024" },
             }

            1 file would change; nothing was written.
              would be fixed      1  GIM006 1

            """,
            due.Output);
        Assert.Equal(before, folder.Bytes());

        (await folder.RunAsync("fix")).Ended(0);
        Assert.Equal(Moved, folder.Read("appsettings.json"));
        Assert.Equal("Nothing to change.\n", (await folder.RunAsync("fix")).Ended(0).Output);
    }

    [Fact]
    public async Task What_the_request_of_a_reader_cannot_do_keeps_the_setting_and_the_message_names_the_place()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Painter.cs", Reader("background = \"transparent\"")), ("appsettings.json", Settings));
        var run = (await folder.RunAsync("fix")).Ended(1);
        Assert.Contains("Nothing to change.\n  not fixable         1  GIM006 1\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(Settings, folder.Read("appsettings.json"));

        var finding = (await folder.RunAsync("scan")).Ended(1);
        Assert.Contains("3:25 warning GIM006 (no fix)", finding.Output, StringComparison.Ordinal);
        Assert.Contains("refuses a transparent background", finding.Output, StringComparison.Ordinal);
        Assert.Contains("    | \"Images\": { \"Model\": \"gpt-image-1\", \"Size\": \"1024x1024\" },\n    |                       ^^^^^^^^^^^", finding.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_no_code_is_seen_to_read_stays()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Program.cs", "System.Console.WriteLine();\n"), ("appsettings.json", Settings));
        (await folder.RunAsync("fix")).Ended(1);
        Assert.Equal(Settings, folder.Read("appsettings.json"));
        Assert.Contains("no code of this project is seen to read the setting", (await folder.RunAsync("scan", "appsettings.json")).Ended(1).Output, StringComparison.Ordinal);
    }

    /// <summary>The library reads what the file of the program says, and so does the worker; the other program has a file and a reader of its own.</summary>
    [Fact]
    public async Task All_projects_that_read_a_file_are_asked_and_no_others()
    {
        using var folder = new TestFolder(
            ("Library/Library.csproj", TestFolder.Project), ("Library/Painter.cs", Reader()),
            ("Web/Web.csproj", TestFolder.ProjectWith("../Library/Library.csproj")), ("Web/Program.cs", "System.Console.WriteLine();\n"), ("Web/appsettings.json", Settings),
            ("Stickers/Stickers.csproj", TestFolder.Project), ("Stickers/Painter.cs", Reader("background = \"transparent\"")), ("Stickers/appsettings.json", Settings),
            ("compose.yaml", "services:\n  web:\n    environment:\n      Images__Model: gpt-image-1\n"));
        (await folder.RunAsync("fix")).Ended(1);
        Assert.Equal(Moved, folder.Read("Web/appsettings.json"));
        Assert.Equal(Settings, folder.Read("Stickers/appsettings.json"));
        Assert.Contains("gpt-image-1\n", folder.Read("compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_cannot_be_asked_keeps_the_setting()
    {
        using var folder = new TestFolder(("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Broken></Project>"), ("Painter.cs", Reader()), ("appsettings.json", Settings));
        var run = (await folder.RunAsync("fix")).Ended(1);
        Assert.Contains("Analyzed by names only, because Shop.csproj is not loaded", run.Output, StringComparison.Ordinal);
        Assert.Equal(Settings, folder.Read("appsettings.json"));
    }

    [Fact]
    public async Task Encodings_marks_line_ends_and_comments_of_each_format_stay_as_they_are()
    {
        const string Environment = "# Pictures\r\nIMAGE_MODEL='gpt-image-1' # until December\r\nOTHER=gpt-image-1\r\n";
        const string Yaml = "# größer\nimage:\n  env:\n    - name: IMAGE_MODEL\n      value: \"gpt-image-1\"   # of the shop\n";
        const string Xml = "<?xml version=\"1.0\"?>\r\n<configuration><appSettings>\r\n  <!-- gpt-image-1 -->\r\n  <add key=\"IMAGE_MODEL\" value=\"gpt-image-1\" />\r\n</appSettings></configuration>";
        using var folder = new TestFolder(
            ("Shop.csproj", TestFolder.Project), ("Painter.cs", Reader().Replace("configuration[\"Images:Model\"]", "Environment.GetEnvironmentVariable(\"IMAGE_MODEL\")", StringComparison.Ordinal)),
            (".env", Environment));
        folder.Write("values.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Yaml)]);
        folder.Write("web.config", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Xml)]);
        (await folder.RunAsync("fix")).Ended(0);
        Assert.Equal(Environment.Replace("'gpt-image-1'", "'gpt-image-2'", StringComparison.Ordinal), folder.Read(".env"));
        Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Yaml.Replace("gpt-image-1", "gpt-image-2", StringComparison.Ordinal))], folder.Bytes()["values.yaml"]);
        Assert.Equal(
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Xml.Replace("value=\"gpt-image-1", "value=\"gpt-image-2", StringComparison.Ordinal))], folder.Bytes()["web.config"]);
    }

    [Fact]
    public async Task Without_a_project_a_setting_is_found_by_names_and_every_format_has_it()
    {
        using var folder = new TestFolder(("appsettings.json", Settings));
        await folder.CommitAsync();
        Assert.Contains("Analyzed by names only, because no project reads it: appsettings.json", (await folder.RunAsync("scan")).Ended(1).Output, StringComparison.Ordinal);
        foreach (var format in new[] { "json", "sarif", "markdown", "github", "azure", "gitlab", "csv" })
        {
            Assert.Contains("GIM006", (await folder.RunAsync("scan", "--quick", "--format", format)).Ended(1).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Models_of_ones_own_count_and_a_fault_in_their_file_is_said()
    {
        using var folder = new TestFolder(
            ("gptimage.models.json", """{ "models": { "house-image": { "like": "gpt-image-1.5", "legacy": true, "shutdown": "2026-12-01" } } }"""),
            ("Shop.csproj", TestFolder.Project), ("Painter.cs", TestFolder.Request("Painter", "model = \"house-image\"", "prompt = \"A cat\"")));
        Assert.Contains("GIM001", (await folder.RunAsync("scan")).Ended(1).Output, StringComparison.Ordinal);
        folder.Write("gptimage.models.json", """{ "models": { "house-image": { "like": "nothing" } } }""");
        Assert.Contains("gptimage.models.json\n  1:", (await folder.RunAsync("scan")).Ended(1).Output, StringComparison.Ordinal);
    }

    /// <summary>A class that sends the model that a setting names. It needs no package: the setting is asked for as the usual interface is.</summary>
    private static string Reader(params string[] members) => TestFolder.Request("Painter", ["model = configuration[\"Images:Model\"]", "prompt = \"A cat\"", .. members])
        .Replace("(HttpClient http)", "(HttpClient http, Dictionary<string, string> configuration)", StringComparison.Ordinal);
}
