using System.Text.RegularExpressions;

namespace GptImage.Integration.Tests.Pages;

/// <summary>The projects of <c>docs/ci.md</c>: for each section one with a legacy call and the section's files, built together once.</summary>
public sealed partial class CiPageProjects(PackedPackage package) : IAsyncLifetime
{
    /// <summary>A test project, with the files of the section about them.</summary>
    public const string TestProject = "Painter.Tests";

    /// <summary>A project whose finding has no fix: the section about checks says what becomes of those.</summary>
    private const string SectionWithDecision = "As a gate";

    /// <summary>What a section changes was written in another.</summary>
    private static readonly Dictionary<string, string> ContinuedSections = new() { ["The library in one of them"] = "Every project at once" };

    private readonly string _folder = package.NewFolder("Pages");

    internal IReadOnlyList<PageStep> Steps { get; } = Page.Read("docs/ci.md");

    internal Build Build { get; private set; } = null!;

    /// <summary>What NuGet knows of other packages on the day of a test run is none of its business.</summary>
    internal IEnumerable<(string Name, string Value)> Variables => [("NuGetAudit", "false")];

    public async ValueTask InitializeAsync()
    {
        foreach (var section in Steps.GroupBy(step => step.Heading))
        {
            Add(ProjectOf(section.Key), Steps.Where(step => step.Heading == ContinuedSections.GetValueOrDefault(section.Key)).Concat(section));
        }

        Add(TestProject, Steps.Where(step => step.Heading == "Test projects"));
        Add("UnknownPreset", []);
        Write("UnknownPreset", "Directory.Build.props", "<Project><PropertyGroup><GptImageSeverities>strict</GptImageSeverities></PropertyGroup></Project>");

        var projects = Directory.EnumerateDirectories(_folder).Select(folder => Path.GetFileName(folder)!);
        SourceFiles.Write(_folder, ("Pages.slnx", $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{project}/{project}.csproj" />"""))}</Solution>"));
        Build = await DotNet.BuildAsync(_folder, Variables);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The name of a section's project.</summary>
    internal static string ProjectOf(string heading) => FirstLetter().Replace(heading, letter => letter.Groups[1].Value.ToUpperInvariant());

    /// <summary>The folder of a section's project.</summary>
    internal string FolderOf(string heading) => Path.Combine(_folder, ProjectOf(heading));

    /// <summary>The code of a section's project, as it is now.</summary>
    internal string CodeOf(string heading) => File.ReadAllText(Path.Combine(FolderOf(heading), "Pictures.cs"));

    /// <summary>Has the next build compile it again: what was compiled from older files is not looked at a second time.</summary>
    internal void Touch(string heading) => File.SetLastWriteTimeUtc(Path.Combine(FolderOf(heading), "Pictures.cs"), DateTime.UtcNow);

    private void Add(string project, IEnumerable<PageStep> section)
    {
        var files = section.OfType<PageStep.FileToWrite>().ToList();
        var isReferencedByFiles = files.Any(file => file.Text.Contains($"PackageReference Include=\"{PackedPackage.Id}\"", StringComparison.Ordinal));
        Write(project, "Pictures.cs", $$"""
            using System.Net.Http.Json;

            public sealed class Pictures(HttpClient http)
            {
                public Task CallAsync() => http.PostAsJsonAsync("/v1/images/generations", new { model = "gpt-image-1", prompt = "a hat"{{(project == ProjectOf(SectionWithDecision) ? """, background = "transparent" """ : " ")}}});
            }

            """);
        Write(project, $"{project}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                {(isReferencedByFiles ? "" : package.Reference)}
              </ItemGroup>
            </Project>
            """);
        foreach (var file in files)
        {
            Write(project, file.Path == "App.csproj" ? $"{project}.csproj" : file.Path, file.Text.Replace("Version=\"0.1.0\"", $"Version=\"{package.Version}\"", StringComparison.Ordinal));
        }
    }

    private void Write(string project, string file, string text) => SourceFiles.Write(Path.Combine(_folder, project), (file, text));

    [GeneratedRegex(" *(?:^| )(.)")]
    private static partial Regex FirstLetter();
}
