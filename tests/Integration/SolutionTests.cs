namespace GptImage.Integration.Tests;

/// <summary>Three projects that refer to each other: <c>dotnet format</c> shows each the others' source, a build only their assemblies.</summary>
public sealed class SolutionTests(PackedPackage package)
{
    private const string Settings = """
        namespace Core;

        public static class ImageSettings
        {
            public const string Prompt = "a hat";

            public static readonly string Size = "1024x1024";

            public static string Key { get; set; } = "key";

            public static T Same<T>(T value) => value;
        }

        public abstract class Named
        {
            public virtual string Name => GetType().Name;
        }
        """;

    private const string Painter = """
        using Core;
        using OpenAI.Images;

        namespace Imaging;

        public sealed class Painter : Named
        {
            private readonly ImageClient _client = new("gpt-image-1.5", ImageSettings.Key);

            public override string Name => "painter";

            public GeneratedImage Edit(string file) => _client.GenerateImageEdit(file, ImageSettings.Same(ImageSettings.Prompt), new ImageEditOptions
            {
                InputFidelity = ImageInputFidelity.High,
                Size = GeneratedImageSize.W1024xH1024,
            });
        }

        public static class Clients
        {
            public static ImageClient Current() => new("gpt-image-2", ImageSettings.Key);
        }
        """;

    private const string Program = """
        using Core;
        using Imaging;
        using OpenAI.Images;

        var painter = new Painter();
        Console.WriteLine($"{painter.Name} draws {ImageSettings.Prompt} in {ImageSettings.Size}");
        if (args.Length > 0)
        {
            await Clients.Current().GenerateImageAsync(ImageSettings.Prompt, new ImageGenerationOptions { Style = GeneratedImageStyle.Vivid, EndUserId = painter.Name });
            await new ImageClient("gpt-image-1-mini", ImageSettings.Key).GenerateImageAsync(ImageSettings.Same("a cat"));
        }
        """;

    [Fact]
    public async Task Projects_that_refer_to_each_other_are_migrated()
    {
        var folder = package.NewFolder("Hats");
        SourceFiles.Write(folder,
            ("Core/Core.csproj", Project("")),
            ("Core/ImageSettings.cs", Settings),
            ("Imaging/Imaging.csproj", Project("../Core/Core.csproj")),
            ("Imaging/Painter.cs", Painter),
            ("App/App.csproj", Project("../Imaging/Imaging.csproj", "<OutputType>Exe</OutputType>")),
            ("App/Program.cs", Program),
            ("Hats.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Imaging/Imaging.csproj" /><Project Path="Core/Core.csproj" /></Solution>"""));
        package.AddTo(folder);

        var first = await DotNet.FormatAsync(folder);
        Assert.DoesNotContain("AD0001", first.Output, StringComparison.Ordinal);
        var migrated = SourceFiles.Read(folder, ".cs");

        Assert.Equal(Settings, Read(folder, "Core/ImageSettings.cs"));
        Assert.Equal(
            Painter.Replace("gpt-image-1.5", "gpt-image-2", StringComparison.Ordinal)
                .Replace("        InputFidelity = ImageInputFidelity.High,\n", "", StringComparison.Ordinal),
            Read(folder, "Imaging/Painter.cs"));
        Assert.Equal(
            Program.Replace("gpt-image-1-mini", "gpt-image-2", StringComparison.Ordinal)
                .Replace("Style = GeneratedImageStyle.Vivid, ", "", StringComparison.Ordinal),
            Read(folder, "App/Program.cs"));

        Assert.Empty((await DotNet.BuildAsync(folder)).Succeeded().Diagnostics);
        await DotNet.FormatAsync(folder);
        Assert.All(SourceFiles.Read(folder, ".cs"), file => Assert.Equal(migrated[file.Key], file.Value));
    }

    /// <summary>Nobody looks at what a batch does, so what one project of a solution objects to stays in the others.</summary>
    [Fact]
    public async Task What_another_project_objects_to_is_not_moved()
    {
        const string Models = """
            namespace Core;

            public static class Models
            {
                public const string StickerModel = "gpt-image-1";

                public const string PosterModel = "gpt-image-1.5";
            }
            """;
        const string Stickers = """
            using Core;
            using OpenAI.Images;

            var stickers = new ImageClient(Models.StickerModel, "key");
            if (args.Length > 0)
            {
                await stickers.GenerateImageAsync("a frog", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
                await new ImageClient(Models.PosterModel, "key").GenerateImageAsync("a mountain", new ImageGenerationOptions { Background = GeneratedImageBackground.Opaque });
            }
            """;
        var folder = package.NewFolder("Stickers");
        SourceFiles.Write(folder,
            ("Core/Core.csproj", Project("")),
            ("Core/Models.cs", Models),
            ("App/App.csproj", Project("../Core/Core.csproj", "<OutputType>Exe</OutputType>")),
            ("App/Program.cs", Stickers),
            ("Stickers.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Core/Core.csproj" /></Solution>"""));
        package.AddTo(folder);

        var run = await DotNet.FormatAsync(folder);
        Assert.DoesNotContain("AD0001", run.Output, StringComparison.Ordinal);
        Assert.Equal(Models.Replace("gpt-image-1.5", "gpt-image-2", StringComparison.Ordinal), Read(folder, "Core/Models.cs"));
        Assert.Equal(Stickers, Read(folder, "App/Program.cs"));

        var stays = (await DotNet.BuildAsync(folder)).Succeeded().Diagnostics.Select(diagnostic => diagnostic.Id).ToList();
        Assert.Contains("GIM001", stays);
        Assert.Contains("GIM002", stays);
    }

    private static string Project(string reference, string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NoWarn>$(NoWarn);OPENAI001</NoWarn>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="OpenAI" Version="2.15.0" />
            {(reference.Length > 0 ? $"<ProjectReference Include=\"{reference}\" />" : "")}
          </ItemGroup>
        </Project>
        """;

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));
}
