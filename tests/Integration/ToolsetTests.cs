using System.Reflection.Metadata;
using System.Text;

namespace GptImage.Integration.Tests;

/// <summary>The package in compilers other than the SDK's own: the last of SDK 9, and that of SDK 10.</summary>
public sealed class ToolsetTests(PackedPackage package)
{
    /// <param name="version">The package that the compiler comes from.</param>
    /// <param name="compiler">What this compiler calls itself; the SDK's own may be of the same version, but is another build.</param>
    [Theory]
    [InlineData("4.14.0", "4.14.0-3.25262.10+")]
    [InlineData("5.9.0", "5.9.0-1.26357.3+")]
    public async Task Warns_in_a_compiler_of_this_version(string version, string compiler)
    {
        var folder = package.NewFolder("Toolset");
        SourceFiles.Write(
            folder,
            ("Pictures.cs", """
                using System.Net.Http.Json;

                public sealed class Pictures(HttpClient http)
                {
                    public Task Call() => http.PostAsJsonAsync("/v1/images/generations", new { model = "gpt-image-1", prompt = "a hat" });
                }
                """),
            ("Toolset.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    {package.Reference}
                    <PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="{version}" PrivateAssets="all" />
                  </ItemGroup>
                </Project>
                """));

        // Without this, the SDK takes its own compiler and says nothing.
        var build = (await DotNet.BuildAsync(folder, "-p:RoslynCompilerType=Custom")).Succeeded();

        Assert.StartsWith(compiler, CompilerOf(Path.Combine(folder, "bin", "Debug", "net10.0", "Toolset.pdb")), StringComparison.Ordinal);
        Assert.Equal("Pictures.cs(5,88): GIM001", Assert.Single(build.Findings).Position);

        // CS8032: an analyzer could not be created. CS9057: it asks for a newer compiler.
        Assert.DoesNotContain(build.Diagnostics, diagnostic => diagnostic.Id is "CS8032" or "CS9057" && diagnostic.Message.Contains("GptImage", StringComparison.Ordinal));
    }

    /// <summary>The version of the compiler, as it wrote it into the symbols.</summary>
    private static string CompilerOf(string symbols)
    {
        var compilationOptions = new Guid("B5FEEC05-8CD0-4A83-96DA-466284BB4BD8");
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(symbols));
        var metadata = provider.GetMetadataReader();
        var options = metadata.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(metadata.GetCustomDebugInformation)
            .Single(information => metadata.GetGuid(information.Kind) == compilationOptions);

        // Names and values in turn, each ended by a zero.
        var fields = Encoding.UTF8.GetString(metadata.GetBlobBytes(options.Value)).Split('\0');
        return fields[Array.IndexOf(fields, "compiler-version") + 1];
    }
}
