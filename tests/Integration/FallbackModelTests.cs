namespace GptImage.Integration.Tests;

/// <summary>The sample application with <c>gpt_image.fallback_model</c>: then nothing needs a decision.</summary>
public sealed class FallbackModelTests(PackedPackage package)
{
    [Fact]
    public async Task Transparent_pictures_move_to_the_fallback_model()
    {
        var app = new LegacyApp(package);
        package.AddTo(app.Folder);
        SourceFiles.Write(app.Folder, (".editorconfig", """
            root = true

            [*.cs]
            gpt_image.fallback_model = gpt-image-2.5-sunburst
            """));
        var before = app.Text("Services/LogoDesigner.cs");

        await DotNet.FormatAsync(app.Folder);

        Assert.Equal(
            before.Replace("gpt-image-1.5", "gpt-image-2.5-sunburst", StringComparison.Ordinal)
                .Replace("GeneratedImageFileFormat.Jpeg", "GeneratedImageFileFormat.Png", StringComparison.Ordinal),
            app.Text("Services/LogoDesigner.cs"));
        Assert.Contains("""GetImageClient("gpt-image-2")""", app.Text("Services/PhotoRetoucher.cs"), StringComparison.Ordinal);

        Assert.Empty((await app.BuildAsync()).Succeeded().Diagnostics);

        await using var api = await StrictImageApi.StartAsync();
        Assert.Equal(["ok      logo: logo.png"], await app.RunAsync(api, "logo"));
        Assert.Equal(["ok      sticker: sticker.jpg"], await app.RunAsync(api, "sticker"));
    }
}
