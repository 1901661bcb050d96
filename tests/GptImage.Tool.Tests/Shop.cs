namespace GptImage.Tool.Tests;

/// <summary>A small solution in a git repository, restored once. Tests look at it and change nothing.</summary>
public sealed class Shop : IAsyncLifetime
{
    internal TestFolder Folder { get; } = new(
        (".gitignore", "bin/\nobj/\nignored/\n"),
        ("App/App.csproj", TestFolder.ProjectWith("../Imaging/Imaging.csproj")),
        ("App/Program.cs", "Console.WriteLine(args.Length);\n"),
        ("Imaging/Imaging.csproj", TestFolder.Project),
        ("Imaging/Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"", "response_format = \"b64_json\"")),
        ("Imaging/Stickers.cs", TestFolder.Request("Stickers", "model = \"gpt-image-1.5\"", "prompt = \"A frog\"", "background = \"transparent\"")),
        ("Imaging/Names.cs", "namespace Shop;\n\npublic static class Names\n{\n    public static bool IsOld(string model) => model == \"gpt-image-1\";\n}\n"),
        ("Imaging/ignored/Old.cs", TestFolder.Request("Old", "model = \"gpt-image-1\"", "prompt = \"Not seen\"")),
        ("Imaging/Helper.cs", "namespace Shop;\n\n// gpt-image-1 in a comment is nothing.\npublic static class Text;\n"),
        ("Shop.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "App\App.csproj", "{5C115D5A-55B8-4EA2-9267-E3EBAABF6C4C}"
            EndProject
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Imaging", "Imaging\Imaging.csproj", "{A79599BF-2141-4983-9EBB-27911B79F725}"
            EndProject
            """),
        ("Shop.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Imaging/Imaging.csproj" /></Solution>"""),
        ("Imaging.slnf", """{ "solution": { "path": "Shop.sln", "projects": ["Imaging\\Imaging.csproj"] } }"""),
        ("App.slnf", """{ "solution": { "path": "Shop.sln", "projects": ["App\\App.csproj"] } }"""));

    public async ValueTask InitializeAsync()
    {
        await Folder.CommitAsync();
        await ToolRun.Program("dotnet", Folder.Root, "restore", "Shop.slnx", "--verbosity", "quiet");
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<ToolRun> RunAsync(params string[] arguments) => Folder.RunAsync(arguments);
}
