using GptImage.Emulator;

namespace GptImage.Integration.Tests;

/// <summary>The client in an application that is trimmed and compiled ahead of time.</summary>
public sealed class NativeAppTests(PackedPackage package)
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    private const string Program = """
        using System.ClientModel;
        using System.Net.Http.Headers;
        using System.Text;
        using GptImage.Catalog;
        using GptImage.Client;
        using Microsoft.Extensions.AI;

        var endpoint = new Uri(args[0] + "/");
        var client = new GptImageClient(new ApiKeyCredential("sk-native"), new GptImageClientOptions { Endpoint = endpoint });

        var made = await client.GenerateAsync("a fox", new GptImageOptions { Size = new ImageSize(1024, 1024), Quality = ImageQuality.Low });
        Console.WriteLine($"made {made.Image.Size} {made.Quality} {made.Usage is not null} {made.Cost is not null}");

        var edited = await client.EditAsync("a hat", ImageInput.FromBytes(made.Image.Bytes));
        Console.WriteLine($"edited {edited.Format}");

        await foreach (var update in client.GenerateStreamingAsync("a fox", new GptImageOptions { PartialImages = 1 }))
        {
            Console.WriteLine($"streamed {update.IsFinal}");
        }

        using var generator = client.AsIImageGenerator();
        var drawn = await generator.GenerateImagesAsync("a fox", new ImageGenerationOptions { MediaType = "image/webp" });
        Console.WriteLine($"drawn {drawn.Contents.OfType<DataContent>().Single().MediaType}");

        using var http = new HttpClient(new GptImageCompatibilityHandler(new HttpClientHandler())) { BaseAddress = endpoint };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-native");
        using var body = new StringContent(args[1], Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("images/generations", body);
        Console.WriteLine($"guarded {(int)response.StatusCode}");

        try
        {
            await client.GenerateAsync("a fox", new GptImageOptions { Model = "gpt-image-2", Size = new ImageSize(100, 100) });
        }
        catch (GptImageRequestException exception)
        {
            Console.WriteLine($"refused {exception.Violations[0].RuleId}");
        }
        """;

    [Fact]
    public async Task DoesEverythingWithoutAWarning()
    {
        var linker = Linkers.FirstOrDefault(IsInstalled);
        Assert.SkipWhen(linker is null, "Native code is linked by clang or gcc, and neither is here.");
        await using var api = await EmulatorHost.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var folder = package.NewFolder("NativeApp");
        SourceFiles.Write(folder, ("Program.cs", Program), ("NativeApp.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <NoWarn>$(NoWarn);MEAI001</NoWarn>
                <PublishAot>true</PublishAot>
                <CppCompilerAndLinker>{linker}</CppCompilerAndLinker>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>{package.Reference}</ItemGroup>
            </Project>
            """));

        var publish = (await DotNet.RunAsync(folder, "publish", "--nologo", "--use-current-runtime", "--output", "app")).Succeeded();
        var run = await DotNet.RunToolAsync(Path.Combine(folder, "app", OperatingSystem.IsWindows() ? "NativeApp.exe" : "NativeApp"), folder, [], $"{api.ApiAddress}", """{"model":"dall-e-3","prompt":"a fox","quality":"hd"}""");

        Assert.DoesNotContain(" warning ", publish.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "made 1024x1024 low True True",
                "edited Png",
                "streamed False",
                "streamed True",
                "drawn image/webp",
                "guarded 200",
                "refused GIM109",
            ],
            run.Succeeded().Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
