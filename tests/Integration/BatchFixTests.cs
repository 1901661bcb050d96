namespace GptImage.Integration.Tests;

/// <summary>
/// <c>dotnet format</c> goes through the rules one by one. Of each it asks the first diagnostic for a fix, whichever rule that belongs to, and
/// gives the rule up if there is none; fixes of one file are merged. So: every rule with a batch fix, five times in one file, after files whose diagnostics have none.
/// </summary>
public sealed class BatchFixTests(PackedPackage package)
{
    private const int Repetitions = 5;

    /// <summary>For each rule a call that breaks it, and what the call becomes.</summary>
    private static readonly (string Id, string Before, string After)[] Rules =
    [
        ("GIM001",
            """new ImageClient("gpt-image-1", key).GenerateImage(prompt);""",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt);"""),
        ("GIM101",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt, new() { OutputFileFormat = GeneratedImageFileFormat.Png, OutputCompressionFactor = 50 });""",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt, new() { OutputFileFormat = GeneratedImageFileFormat.Png });"""),
        ("GIM103",
            """new ImageClient("gpt-image-2.5-flare", key).GenerateImage(prompt, new() { Background = GeneratedImageBackground.Transparent, OutputFileFormat = GeneratedImageFileFormat.Jpeg });""",
            """new ImageClient("gpt-image-2.5-flare", key).GenerateImage(prompt, new() { Background = GeneratedImageBackground.Transparent, OutputFileFormat = GeneratedImageFileFormat.Png });"""),
        ("GIM105",
            """new ImageClient("gpt-image-2-all", key).GenerateImageEdit(photo, "photo.png", prompt, photo, "mask.png");""",
            """new ImageClient("gpt-image-2", key).GenerateImageEdit(photo, "photo.png", prompt, photo, "mask.png");"""),
        ("GIM106",
            """new ImageClient("gpt-image-2", key).GenerateImageEdit(photo, "photo.png", prompt, new() { InputFidelity = ImageInputFidelity.High });""",
            """new ImageClient("gpt-image-2", key).GenerateImageEdit(photo, "photo.png", prompt, new() { });"""),
        ("GIM107",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt, new() { ResponseFormat = GeneratedImageFormat.Bytes, EndUserId = "me" });""",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt, new() { EndUserId = "me" });"""),
        ("GIM108",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt, new() { Quality = GeneratedImageQuality.High });""",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt, new() { Quality = "high" });"""),
        ("GIM109",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt, new() { Size = new GeneratedImageSize(1920, 1080) });""",
            """new ImageClient("gpt-image-2", key).GenerateImage(prompt, new() { Size = new GeneratedImageSize(1920, 1088) });"""),
    ];

    [Fact]
    public async Task Every_rule_with_a_batch_fix_is_fixed_everywhere()
    {
        var folder = package.NewFolder("Pictures");
        SourceFiles.Write(folder,
            ("A.cs", """
                using OpenAI.Images;

                // Nothing here has a batch fix, and it comes first.
                static class A
                {
                    public static bool Is(string model) => model == "gpt-image-1";

                    public static void Logo(string key) =>
                        new ImageClient("gpt-image-1-mini", key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });

                    public static void Sticker(string key) =>
                        new ImageClient("gpt-image-2", key).GenerateImage("a sticker", new() { Background = GeneratedImageBackground.Transparent });

                    public static object Poster(string key)
                    {
                        var options = new ImageGenerationOptions();
                        var format = options.ResponseFormat = GeneratedImageFormat.Bytes;
                        return new ImageClient("gpt-image-2", key).GenerateImage($"a poster as {format}", options);
                    }
                }
                """),
            ("Calls.cs", Calls(rule => rule.Before)),
            ("Pictures.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <NoWarn>$(NoWarn);OPENAI001</NoWarn>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="OpenAI" Version="2.15.0" />
                  </ItemGroup>
                </Project>
                """));
        package.AddTo(folder);
        var untouched = File.ReadAllText(Path.Combine(folder, "A.cs"));

        await DotNet.FormatAsync(folder);

        Assert.Equal(Calls(rule => rule.After), File.ReadAllText(Path.Combine(folder, "Calls.cs")));
        Assert.Equal(untouched, File.ReadAllText(Path.Combine(folder, "A.cs")));
        var left = (await DotNet.BuildAsync(folder)).Succeeded();
        Assert.Equal(["A.cs: GIM002", "A.cs: GIM104", "A.cs: GIM107"], left.Diagnostics.Select(warning => $"{warning.File}: {warning.Id}").Order(StringComparer.Ordinal));
    }

    private static string Calls(Func<(string Id, string Before, string After), string> call) =>
        $$"""
        using OpenAI.Images;

        static class Calls
        {
            public static void Make(string key, string prompt, Stream photo)
            {
        {{string.Join("\n", Rules.SelectMany(rule => Enumerable.Repeat("        " + call(rule), Repetitions)))}}
            }
        }
        """;
}
