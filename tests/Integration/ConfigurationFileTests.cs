namespace GptImage.Integration.Tests;

/// <summary>Configuration files in a real build: the package hands them to the compiler.</summary>
public sealed class ConfigurationFileTests(PackedPackage package)
{
    [Fact]
    public async Task A_build_shows_models_in_configuration_files_at_file_and_line()
    {
        var folder = package.NewFolder("Configured");
        SourceFiles.Write(
            folder,
            ("Pictures.cs", """
                using System.Net.Http.Json;

                public sealed class Pictures(HttpClient http)
                {
                    public Task Call() => http.PostAsJsonAsync(
                        "https://api.openai.com/v1/images/generations",
                        new { model = Environment.GetEnvironmentVariable("IMAGE_MODEL"), prompt = "a hat" });
                }
                """),
            ("appsettings.json", """
                {
                  "Images": {
                    "Model": "gpt-image-1"
                  }
                }
                """),
            ("Properties/launchSettings.json", """
                { "profiles": { "App": { "environmentVariables": { "IMAGE_MODEL": "gpt-image-1.5" } } } }
                """),
            (".env", "IMAGE_MODEL=gpt-image-1-mini\n"),
            ("compose.yaml", "services:\n  app:\n    environment:\n      IMAGE_MODEL: gpt-image-1\n"),
            ("Web.config", "<configuration><appSettings><add key=\"IMAGE_MODEL\" value=\"gpt-image-1\"/></appSettings></configuration>\n"),
            ("Configured.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    {package.Reference}
                  </ItemGroup>
                </Project>
                """));

        var findings = (await DotNet.BuildAsync(folder)).Succeeded().Findings.ToList();

        Assert.Equal(
            [
                ".env(1,13): GIM006",
                "Properties/launchSettings.json(1,68): GIM006",
                "Web.config(1,59): GIM006",
                "appsettings.json(3,15): GIM006",
                "compose.yaml(4,20): GIM006",
            ],
            findings.Select(finding => finding.Position).Order(StringComparer.Ordinal));
        Assert.Contains(findings, finding => finding.Message.StartsWith("'gpt-image-1.5' in 'IMAGE_MODEL' ends on 1 December 2026: use 'gpt-image-2'", StringComparison.Ordinal));

        Assert.Empty((await DotNet.BuildAsync(folder, "--no-incremental", "--no-restore", "-p:NoWarn=GIM006")).Succeeded().Findings);
        Assert.Empty((await DotNet.BuildAsync(folder, "--no-incremental", "--no-restore", "-p:GptImageScanConfiguration=false")).Succeeded().Findings);
    }
}
