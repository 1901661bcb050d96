using GptImage.Emulator;

namespace GptImage.Integration.Tests;

/// <summary>An application that does everything with the client of the package, where that may differ: compiled ahead of time, and on .NET Framework.</summary>
public sealed class ClientAppTests(PackedPackage package)
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    private const string Program = """
        using System;
        using System.ClientModel;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using GptImage.Catalog;
        using GptImage.Client;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;

        var endpoint = new Uri(args[0] + "/");
        var client = new GptImageClient(new ApiKeyCredential("sk-app"), new GptImageClientOptions { Endpoint = endpoint });

        var made = await client.GenerateAsync("a fox", new GptImageOptions { Size = new ImageSize(1024, 1024), Quality = ImageQuality.Low });
        Console.WriteLine($"made {made.Image.Size} {made.Quality} {made.Usage is not null} {made.Cost is not null}");

        for (var i = 0; i < 2; i++)
        {
            await made.Image.SaveAsync("fox.png");
        }

        Console.WriteLine($"saved {File.ReadAllBytes("fox.png").SequenceEqual(made.Image.Bytes.ToArray())} {Directory.GetFiles(".", "fox.png*").Length}");

        var edited = client.Edit("a hat", ImageInput.FromFile("fox.png"));
        Console.WriteLine($"edited {edited.Format}");

        var mixed = await client.EditAsync("both", [ImageInput.FromFile("fox.png"), ImageInput.FromFileId("file-1")]);
        Console.WriteLine($"mixed {mixed.Format}");

        await foreach (var update in client.GenerateStreamingAsync("a fox", new GptImageOptions { PartialImages = 1 }))
        {
            Console.WriteLine($"streamed {update.IsFinal}");
        }

        using var generator = client.AsIImageGenerator();
        var drawn = await generator.GenerateImagesAsync("a fox", new ImageGenerationOptions { MediaType = "image/webp" });
        Console.WriteLine($"drawn {drawn.Contents.OfType<DataContent>().Single().MediaType}");

        using var http = new HttpClient(new GptImageCompatibilityHandler(new HttpClientHandler())) { BaseAddress = endpoint };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-app");
        using var body = new StringContent(args[1], Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("images/generations", body);
        Console.WriteLine($"guarded {(int)response.StatusCode}");

        using var services = new ServiceCollection()
            .AddGptImageClient(name => name switch
            {
                "ApiKey" => "sk-app",
                "Endpoint" => endpoint.ToString(),
                "Provider" => "openai",
                "NetworkTimeout" => "00:01:00",
                _ => null,
            })
            .AddKeyedGptImageClient("posters", name => name == "ApiKey" ? "sk-app" : null, options => options.Endpoint = endpoint)
            .AddGptImageCompatibility()
            .BuildServiceProvider();
        var injected = await services.GetRequiredService<GptImageClient>().GenerateAsync("a fox");
        var poster = await services.GetRequiredKeyedService<GptImageClient>("posters").GenerateAsync("a poster");
        using var guard = services.GetRequiredService<GptImageCompatibilityHandler>();
        Console.WriteLine($"injected {injected.Image.Format} {poster.Image.Format} {guard is not null}");

        try
        {
            await client.GenerateAsync("a fox", new GptImageOptions { Model = "gpt-image-2", Size = new ImageSize(100, 100) });
        }
        catch (GptImageRequestException exception)
        {
            Console.WriteLine($"refused {exception.Violations[0].RuleId}");
        }
        """;

    private static readonly string[] Output =
    [
        "made 1024x1024 low True True",
        "saved True 1",
        "edited Png",
        "mixed Png",
        "streamed False",
        "streamed True",
        "drawn image/webp",
        "guarded 200",
        "injected Png Png True",
        "refused GIM109",
    ];

    [Fact]
    public async Task Compiled_ahead_of_time_it_works_without_a_warning()
    {
        var linker = Linkers.FirstOrDefault(linker => Find(linker) is not null);
        Assert.SkipWhen(linker is null, "Native code is linked by clang or gcc, and neither is here.");
        var folder = Write("net10.0", $"""
            <PublishAot>true</PublishAot>
            <CppCompilerAndLinker>{linker}</CppCompilerAndLinker>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <InvariantGlobalization>true</InvariantGlobalization>
            """);

        var publish = (await DotNet.RunAsync(folder, "publish", "--nologo", "--use-current-runtime", "--output", "app")).Succeeded();

        Assert.DoesNotContain(" warning ", publish.Output, StringComparison.Ordinal);
        await RunsAsync(folder, Path.Combine(folder, "app", OperatingSystem.IsWindows() ? "App.exe" : "App"));
    }

    /// <summary>There it meets other implementations of what is part of .NET.</summary>
    [Fact]
    public async Task On_NET_Framework_it_works()
    {
        var mono = Find("mono");
        Assert.SkipUnless(OperatingSystem.IsWindows() || mono is not null, "There is no .NET Framework here, and no mono.");
        var folder = Write("net472", "");

        var build = (await DotNet.BuildAsync(folder)).Succeeded();

        Assert.Empty(build.Diagnostics);
        var app = Path.Combine(folder, "bin", "Debug", "net472", "App.exe");
        await (mono is null ? RunsAsync(folder, app) : RunsAsync(folder, mono, app));
    }

    private string Write(string framework, string properties)
    {
        var folder = package.NewFolder("App");
        SourceFiles.Write(folder, ("Program.cs", Program), ("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <LangVersion>latest</LangVersion>
                <NoWarn>$(NoWarn);MEAI001</NoWarn>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="System.Net.Http" Condition="'{framework}' == 'net472'" />
                {package.Reference}
                <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="8.0.1" />
              </ItemGroup>
            </Project>
            """));
        return folder;
    }

    private static async Task RunsAsync(string folder, string program, params string[] arguments)
    {
        await using var api = await EmulatorHost.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await DotNet.RunToolAsync(program, folder, [], [.. arguments, $"{api.ApiUrl}", """{"model":"dall-e-3","prompt":"a fox","quality":"hd"}"""]);

        Assert.Equal(Output, run.Succeeded().Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
