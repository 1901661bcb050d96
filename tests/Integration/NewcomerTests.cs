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
        foreach (var file in SourceFiles.In(Path.Combine(Repository.Samples, "Postcards")))
        {
            File.Copy(Path.Combine(Repository.Samples, "Postcards", file), Path.Combine(app, file));
        }

        var readme = Page.Read("README.md").OfType<PageStep.Commands>().ToLookup(step => step.Label);
        await PageScript.FollowAsync([.. readme["install"]], clone.Folder, clone.BuildVariables);
        await Task.WhenAll(FollowReadmeAsync(), FollowTutorialAsync());

        async Task FollowReadmeAsync()
        {
            await PageScript.FollowAsync([.. readme[""]], app, clone.Variables);
            Assert.Contains("new ImageClient(\"gpt-image-2\"", await File.ReadAllTextAsync(Path.Combine(app, "Program.cs")), StringComparison.Ordinal);
        }
    }

    /// <summary>The tutorial shows the application of the picture, as it is.</summary>
    [Fact]
    public void The_tutorial_shows_the_sample() => Assert.Equal(
        File.ReadAllText(Path.Combine(Repository.Samples, "Postcards/Program.cs")),
        Assert.Single(Page.Read("docs/tutorial.md").OfType<PageStep.FileToWrite>(), file => file.Path == "Program.cs").Text);

    /// <summary>All steps in one shell, then what it says of a machine without a network: its own source of packages cannot be reached.</summary>
    private async Task FollowTutorialAsync()
    {
        var port = FreePort();
        var steps = Page.Read("docs/tutorial.md")
            .Select(step => step is PageStep.Commands commands ? commands with { Lines = commands.Lines.Replace("4311", port, StringComparison.Ordinal) } : step)
            .ToLookup(step => step is PageStep.Commands { Label: "offline" });
        var folder = clone.Beside("empty");
        await PageScript.FollowAsync([.. steps[false]], folder, clone.Variables);

        var postcards = Path.Combine(folder, "postcards");
        SourceFiles.Write(postcards, ("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="unreachable" value="http://127.0.0.1:{FreePort()}/index.json" allowInsecureConnections="true" />
              </packageSources>
            </configuration>
            """));
        await PageScript.FollowAsync([.. steps[true]], postcards, clone.Variables);
    }

    /// <summary>The port that the tutorial names may be in use on the machine that the tests run on.</summary>
    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
