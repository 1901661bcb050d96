namespace GptImage.Integration.Tests;

/// <summary>Small projects that use the package in every way there is, built together once.</summary>
public sealed class Consumers(PackedPackage package) : IAsyncLifetime
{
    private const string Generation = """http.PostAsJsonAsync("/v1/images/generations", new { model = "gpt-image-1", prompt = "a hat" })""";
    private const string Transparent = """http.PostAsJsonAsync("/v1/images/generations", new { model = "gpt-image-1", prompt = "a hat", background = "transparent" })""";
    private const string Edit = """http.PostAsJsonAsync("/v1/images/edits", new { model = "gpt-image-2-all", prompt = "a hat", images = new[] { new { file_id = "file-1" } }, mask = new { file_id = "file-2" } })""";

    private readonly string _folder = package.NewFolder("Consumers");

    /// <summary>The files that the build of a project leaves to deploy.</summary>
    internal IEnumerable<string> Outputs(string project) =>
        Directory.EnumerateFiles(Path.Combine(_folder, project, "bin"), "*.dll", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    internal Build Build { get; private set; } = null!;

    /// <summary>The code of projects after <c>dotnet format</c>, by project.</summary>
    internal Dictionary<string, string> Formatted { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var own = package.Reference;
        var central = $"""<PackageReference Include="{PackedPackage.Id}" />""";

        // Who gets warnings.
        Add("Direct", Generation, items: own);
        Add("Transitive", Generation + ";\n    public string Catalog => GptImage.Catalog.ModelCatalog.DefaultTarget", items: To("Direct"));
        Add("FurtherAway", Generation, items: To("Transitive"));
        Add("OwnReference", Generation, items: To("Direct") + own);
        Add("OwnReferenceInProps", Generation, items: To("Direct"));
        Write("OwnReferenceInProps/Directory.Build.props", $"<Project><ItemGroup>{own}</ItemGroup></Project>");
        Add("OwnReferenceWithCentralVersion", Generation, items: To("Direct") + central);
        Write("OwnReferenceWithCentralVersion/Directory.Packages.props", CentralVersions("PackageVersion"));
        Add("GlobalReference", Generation, items: To("Direct"));
        Write("GlobalReference/Directory.Packages.props", CentralVersions("GlobalPackageReference"));

        // Who gets the libraries.
        Add("Caller", """new GptImage.Client.GptImageClient("key").GenerateAsync($"a hat for {http.BaseAddress}")""", items: own, framework: "netstandard2.0");
        Add("AnalyzersOnly", Generation, items: package.ReferenceWith("""PrivateAssets="all" IncludeAssets="analyzers;build" """));

        // What the settings do.
        Add("TargetInProject", Generation, items: own, properties: "<GptImageTargetModel>gpt-image-2.5-sunburst</GptImageTargetModel>");
        Add("TargetInEditorConfig", Generation, items: own, editorConfig: "gpt_image.target_model = gpt-image-2.6-flare");
        Add("TargetInBoth", Generation, items: own, properties: "<GptImageTargetModel>gpt-image-2.5-sunburst</GptImageTargetModel>",
            editorConfig: "gpt_image.target_model = gpt-image-2.6-flare");
        Add("NoFallback", Transparent, items: own);
        Add("Fallback", Transparent, items: own, properties: "<GptImageFallbackModel>gpt-image-2.5-sunburst</GptImageFallbackModel>");
        Add("ProviderAny", Edit, items: own);
        Add("ProviderOpenAI", Edit, items: own, properties: "<GptImageProvider>openai</GptImageProvider>");
        Add("BadTargetInProject", Generation, items: own, properties: "<GptImageTargetModel>gpt-image-3</GptImageTargetModel>");
        Add("BadTargetInEditorConfig", Generation, items: own, editorConfig: "gpt_image.target_model = gpt-image-1.5");
        Add("BadFallback", Generation, items: own, properties: "<GptImageFallbackModel>transparent</GptImageFallbackModel>");
        Add("BadProvider", Generation, items: own, properties: "<GptImageProvider>vertex</GptImageProvider>");
        Add("BadDeployments", Generation, items: own, properties: "<GptImageDeployments>my-images</GptImageDeployments>");

        Write("Consumers.slnx", $"<Solution>{string.Concat(Projects().Select(project => $"""<Project Path="{project}/{project}.csproj" />"""))}</Solution>");
        Build = await DotNet.BuildAsync(_folder);

        foreach (var project in new[] { "Transitive", "OwnReference", "AnalyzersOnly" })
        {
            await DotNet.FormatAsync(Path.Combine(_folder, project), "--no-restore");
            Formatted.Add(project, await File.ReadAllTextAsync(Path.Combine(_folder, project, "Pictures.cs")));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Add(string project, string call, string items, string properties = "", string? editorConfig = null, string framework = "net10.0")
    {
        Write($"{project}/Pictures.cs", $$"""
            namespace {{project}};

            public sealed class Pictures(HttpClient http)
            {
                public Task Call() => {{call}};
            }
            """);
        Write($"{project}/{project}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <LangVersion>latest</LangVersion>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Using Include="System.Net.Http" />
                <Using Include="System.Net.Http.Json" Condition="'{framework}' != 'netstandard2.0'" />
                {items}
              </ItemGroup>
            </Project>
            """);
        if (editorConfig is not null)
        {
            Write($"{project}/.editorconfig", $"root = true\n\n[*.cs]\n{editorConfig}\n");
        }
    }

    private string CentralVersions(string item) => $"""
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup><{item} Include="{PackedPackage.Id}" Version="{package.Version}" /></ItemGroup>
        </Project>
        """;

    private static string To(string project) => $"""<ProjectReference Include="../{project}/{project}.csproj" />""";

    private IEnumerable<string> Projects() => Directory.EnumerateDirectories(_folder).Select(folder => Path.GetFileName(folder)!);

    private void Write(string path, string text) => SourceFiles.Write(_folder, (path, text));
}
