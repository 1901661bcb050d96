using System.Text;
using GptImage.ConfigurationFiles;

namespace GptImage.Analyzers.Tests.Files;

/// <summary>An edit of a configuration file changes the id and nothing else.</summary>
public sealed class ConfigurationEditTests
{
    [Theory]
    [InlineData("appsettings.json", "{\r\n\t// a comment\r\n\t\"Model\" : \"gpt-image-1\",\r\n\t\"B\": { \"Model\": \"openai/gpt-image-1.5\" },\r\n}")]
    [InlineData(".env", "A=1\r\nIMAGE_MODEL='gpt-image-1'   # old\r\n\r\n")]
    [InlineData("values.yaml", "a:\n  model:   gpt-image-1-mini  # old\n  b: c")]
    [InlineData("app.config", "<configuration><appSettings><add\n value='gpt-image-1'\n key='ImageModel'/></appSettings></configuration>\n")]
    [InlineData("main.bicep", "param imageModel string = 'gpt-image-1' // old\n")]
    public void Comments_order_and_line_endings_stay(string name, string text)
    {
        var edits = Edits(name, text);

        Assert.NotEmpty(edits);
        var expected = text.Replace("gpt-image-1.5", "gpt-image-2").Replace("gpt-image-1-mini", "gpt-image-2").Replace("gpt-image-1", "gpt-image-2");
        Assert.Equal(expected, ConfigurationEdit.Apply(text, edits));
        Assert.Empty(Edits(name, expected));
    }

    [Fact]
    public void An_escaped_id_is_replaced_whole()
    {
        const string Text = """{ "Model": "gpt\u002dimage-1" }""";

        Assert.Equal("""{ "Model": "gpt-image-2" }""", ConfigurationEdit.Apply(Text, Edits("appsettings.json", Text)));
    }

    [Fact]
    public void A_text_that_has_changed_since_is_left_alone()
    {
        var found = Assert.Single(ConfiguredModels.Find(".env", "MODEL=gpt-image-1", IsLegacy));

        Assert.Null(ConfigurationEdit.Move("MODEL= gpt-image-1", found, "gpt-image-2"));
        Assert.Null(ConfigurationEdit.Move("MODEL=", found, "gpt-image-2"));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_and_byte_order_mark_stay(Encoding encoding)
    {
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("MODEL=gpt-image-1\r\nNAME=Grüße\r\n")];
        var read = EncodedText.Read(file)!;

        var written = read with { Text = ConfigurationEdit.Apply(read.Text, Edits(".env", read.Text)) };

        Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes("MODEL=gpt-image-2\r\nNAME=Grüße\r\n")], written.ToBytes());
    }

    public static TheoryData<Encoding> Encodings => [new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE })]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 })]
    public void Bytes_that_are_no_text_are_left_alone(byte[] file) => Assert.Null(EncodedText.Read(file));

    private static List<ConfigurationEdit> Edits(string name, string text) =>
        [.. ConfiguredModels.Find(name, text, IsLegacy).Select(model => ConfigurationEdit.Move(text, model, "gpt-image-2")!)];

    private static bool IsLegacy(string text) => text.Replace("openai/", "") is "gpt-image-1" or "gpt-image-1.5" or "gpt-image-1-mini";
}
