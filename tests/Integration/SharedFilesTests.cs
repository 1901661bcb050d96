namespace GptImage.Integration.Tests;

/// <summary>Files that are compiled more than once: <c>dotnet format</c> sees each of them once per compilation.</summary>
public sealed class SharedFilesTests(PackedPackage package)
{
    private const string TwoTargets = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
            <NoWarn>$(NoWarn);OPENAI001</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="OpenAI" Version="2.15.0" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task A_project_with_two_targets_is_migrated_once()
    {
        var folder = package.CopySample("TwoTargets");
        var before = Read(folder, "Thumbnails.cs");

        Assert.Equal(["Thumbnails.cs"], await MigrateAsync(folder));

        Assert.Equal(
            WithNewModel(before).Replace("InputFidelity = ImageInputFidelity.High, //", "//", StringComparison.Ordinal),
            Read(folder, "Thumbnails.cs"));
    }

    [Fact]
    public async Task A_file_of_two_projects_is_migrated_once()
    {
        var folder = package.CopySample("LinkedProjects");
        var before = Read(folder, "Shared/ImageFactory.cs");

        Assert.Equal(["Shared/ImageFactory.cs"], await MigrateAsync(folder));

        Assert.Equal(
            WithNewModel(before).Replace("            InputFidelity = ImageInputFidelity.High,\n", "", StringComparison.Ordinal),
            Read(folder, "Shared/ImageFactory.cs"));
    }

    /// <summary>Targets that see different code ask for different edits; both are made, and no merge marker is written.</summary>
    [Fact]
    public async Task What_only_one_target_sees_is_migrated_too()
    {
        const string Source = """
            using System.IO;
            using System.Threading.Tasks;
            using OpenAI.Images;

            public static class Pictures
            {
                public static async Task<GeneratedImage> Edit(string key, Stream photo)
                {
                    var client = new ImageClient("gpt-image-1.5", key);
                    return await client.GenerateImageEditAsync(photo, "photo.png", "a hat", new ImageEditOptions
                    {
            #if NET
                        InputFidelity = ImageInputFidelity.High,
            #endif
                        Size = GeneratedImageSize.W1024xH1024,
                    });
                }
            }
            """;
        var folder = package.NewFolder("Pictures");
        SourceFiles.Write(folder,
            ("Pictures.cs", Source),
            ("Pictures.csproj", TwoTargets));
        package.AddTo(folder);

        await DotNet.FormatAsync(folder);

        Assert.Equal(
            Source.Replace("gpt-image-1.5", "gpt-image-2", StringComparison.Ordinal)
                .Replace("            InputFidelity = ImageInputFidelity.High,\n", "", StringComparison.Ordinal),
            Read(folder, "Pictures.cs"));
    }

    /// <summary>The model could go for one target, and not for the other: it stays for both.</summary>
    [Fact]
    public async Task What_one_target_holds_back_stays()
    {
        const string Source = """
            using System.Threading.Tasks;
            using OpenAI.Images;

            public static class Logos
            {
                public static async Task<GeneratedImage> DrawAsync(string key)
                {
                    var client = new ImageClient("gpt-image-1-mini", key);
                    return await client.GenerateImageAsync("a logo", new ImageGenerationOptions
                    {
            #if NET
                        Background = GeneratedImageBackground.Transparent,
            #endif
                        Size = GeneratedImageSize.W1024xH1024,
                    });
                }
            }

            """;
        var folder = package.NewFolder("Logos");
        SourceFiles.Write(folder, ("Logos.cs", Source), ("Logos.csproj", TwoTargets));
        package.AddTo(folder);

        await DotNet.FormatAsync(folder);

        Assert.Equal(Source, Read(folder, "Logos.cs"));
    }

    /// <summary>Migrates a sample to the end; the files that were changed.</summary>
    private async Task<IEnumerable<string>> MigrateAsync(string folder)
    {
        package.AddTo(folder);
        var before = SourceFiles.Read(folder, ".cs");
        await DotNet.FormatAsync(folder);
        Assert.Empty((await DotNet.BuildAsync(folder)).Succeeded().Diagnostics);
        return SourceFiles.Read(folder, ".cs").Where(file => !file.Value.SequenceEqual(before[file.Key])).Select(file => file.Key);
    }

    private static string WithNewModel(string text) =>
        new[] { "gpt-image-1-mini", "gpt-image-1.5", "gpt-image-1" }.Aggregate(text, (current, id) => current.Replace(id, "gpt-image-2", StringComparison.Ordinal));

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));
}
