using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GptImage.Integration.Tests.Pages;

namespace GptImage.Integration.Tests;

/// <summary>From a clone and an empty folder: the readme and the tutorial, word by word.</summary>
[Collection(nameof(FreshClone))]
public sealed class NewcomerTests(FreshClone clone)
{
    [Fact]
    public async Task The_readme_and_the_tutorial_lead_to_migrated_applications()
    {
        var app = clone.Beside("my-app");
        Copy(["Program.cs", "Postcards.csproj"], app);
        var readme = Page.Read("README.md").OfType<PageStep.Commands>().ToLookup(step => step.Label);
        await PageScript.FollowAsync([.. readme["install"]], clone.Folder, clone.BuildVariables);

        var tutorial = Page.Read("docs/tutorial.md").ToLookup(step => step is PageStep.Commands { Label: "offline" });
        await Task.WhenAll(FollowReadmeAsync(), FollowTutorialAsync());

        async Task FollowReadmeAsync()
        {
            await PageScript.FollowAsync([.. readme[""]], app, clone.Variables);
            Assert.Contains("new ImageClient(\"gpt-image-2\"", await File.ReadAllTextAsync(Path.Combine(app, "Program.cs")), StringComparison.Ordinal);
            await FollowWithoutNetworkAsync([.. tutorial[true]]);
        }

        // What NuGet knows of other packages on the day of a test run is none of its business.
        Task FollowTutorialAsync() => PageScript.FollowAsync([.. OnFreePort(tutorial[false])], clone.Beside("empty"), [.. clone.Variables, ("NuGetAudit", "false")]);
    }

    /// <summary>The tutorial shows the application of the picture, as it is.</summary>
    [Fact]
    public void The_tutorial_shows_the_sample() => Assert.Equal(
        File.ReadAllText(Path.Combine(Repository.Samples, "Postcards/Program.cs")),
        Assert.Single(Page.Read("docs/tutorial.md").OfType<PageStep.FileToWrite>(), file => file.Path == "Program.cs").Text);

    /// <summary>A project with nothing to warn of, whose source of packages cannot be reached.</summary>
    private async Task FollowWithoutNetworkAsync(IReadOnlyList<PageStep> steps)
    {
        Assert.NotEmpty(steps);
        var folder = clone.Beside("offline");
        Copy(["Postcards.csproj"], folder);
        SourceFiles.Write(
            folder,
            ("Program.cs", "return 0;"),
            ("nuget.config", $"""
                <configuration>
                  <packageSources>
                    <clear />
                    <add key="unreachable" value="http://127.0.0.1:{FreePort()}/index.json" allowInsecureConnections="true" />
                  </packageSources>
                </configuration>
                """));
        await PageScript.FollowAsync(steps, folder, clone.Variables);
    }

    private static void Copy(IEnumerable<string> files, string folder)
    {
        foreach (var file in files)
        {
            File.Copy(Path.Combine(Repository.Samples, "Postcards", file), Path.Combine(folder, file));
        }
    }

    private static IEnumerable<PageStep> OnFreePort(IEnumerable<PageStep> steps)
    {
        var port = FreePort();
        return steps.Select(step => step is PageStep.Commands commands ? commands with { Lines = commands.Lines.Replace("4311", port, StringComparison.Ordinal) } : step);
    }

    /// <summary>The port that the tutorial names may be in use on the machine that the tests run on.</summary>
    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
