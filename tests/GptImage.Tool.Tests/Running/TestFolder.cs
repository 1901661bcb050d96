using System.Text;

namespace GptImage.Tool.Tests;

/// <summary>A folder with files, outside of this repository, that goes away with the test. Its projects without references are restored.</summary>
internal sealed class TestFolder : IDisposable
{
    /// <summary>A project that needs no package.</summary>
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    private static readonly string[] Outputs = ["bin", "obj", ".git"];

    public TestFolder(params IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            Write(path, text);
            if (text == Project)
            {
                RestoredProject.Write(PathOf(path));
            }
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("gptimage-test-").FullName;

    /// <summary>A project that refers to others.</summary>
    public static string ProjectWith(params string[] references) => Project.Replace(
        "</Project>", $"  <ItemGroup>\n{string.Concat(references.Select(reference => $"    <ProjectReference Include=\"{reference}\" />\n"))}  </ItemGroup>\n</Project>", StringComparison.Ordinal);

    /// <summary>A class that sends one image request with <c>HttpClient</c>.</summary>
    /// <param name="type">Its name.</param>
    /// <param name="members">The members of the body, such as <c>model = "gpt-image-1"</c>.</param>
    public static string Request(string type, params string[] members) => $$"""
        using System.Net.Http.Json;

        namespace Shop;

        public sealed class {{type}}(HttpClient http)
        {
            public Task<HttpResponseMessage> DrawAsync() => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new
            {
                {{string.Join("\n        ", members.Select(member => member + ","))}}
            });
        }

        """;

    /// <summary>Takes away what restoring left.</summary>
    public TestFolder Unrestored()
    {
        foreach (var folder in Directory.GetDirectories(Root, "obj", SearchOption.AllDirectories))
        {
            Directory.Delete(folder, recursive: true);
        }

        return this;
    }

    public string PathOf(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text) => Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
    }

    public void CreateFolder(string path) => Directory.CreateDirectory(PathOf(path));

    /// <summary>Copies a folder of this repository to here, without what builds left there.</summary>
    public TestFolder Copy(string folder)
    {
        var source = Path.Combine(Repository.Root, folder);
        foreach (var file in FilesIn(source))
        {
            Write(Path.Combine(Path.GetFileName(folder), file), File.ReadAllBytes(Path.Combine(source, file)));
        }

        return this;
    }

    /// <summary>The bytes of every file, without what builds and git leave there.</summary>
    public SortedDictionary<string, byte[]> Bytes() => new(FilesIn(Root).ToDictionary(file => file, file => File.ReadAllBytes(PathOf(file))), StringComparer.Ordinal);

    /// <summary>Makes the folder a git repository with everything committed.</summary>
    public async Task<TestFolder> CommitAsync()
    {
        if (!Directory.Exists(PathOf(".git")))
        {
            await ToolRun.Program("git", Root, "init", "--quiet", "--initial-branch=main");
        }

        await ToolRun.Program("git", Root, "add", "--all");
        await ToolRun.Program("git", Root, "-c", "user.name=Tester", "-c", "user.email=tester@example.com", "commit", "--quiet", "--message=Start");
        return this;
    }

    /// <summary>Runs the tool here.</summary>
    public Task<ToolRun> RunAsync(params string[] arguments) => ToolHost.RunAsync(Root, arguments);

    /// <summary>Runs the executable here, in a process of its own.</summary>
    public Task<ToolRun> RunExecutableAsync(params string[] arguments) => ToolRun.OfExecutable(Root, arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file)).Where(file => !file.Split('/').Intersect(Outputs).Any()).Order(StringComparer.Ordinal);
}
