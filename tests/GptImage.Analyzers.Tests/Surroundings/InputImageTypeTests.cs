namespace GptImage.Analyzers.Tests.Surroundings;

/// <summary>GIM116: the part of a form with an input image says which image it is.</summary>
public sealed class InputImageTypeTests
{
    [Fact]
    public Task Octets_become_the_type_of_the_extension() => MigrationTest.FixesWhenChosenAsync("GIM116",
        Form("var image = new ByteArrayContent(bytes); image.Headers.ContentType = new MediaTypeHeaderValue({|GIM116:\"application/octet-stream\"|}); form.Add(image, \"image\", \"photo.jpg\");"),
        Form("var image = new ByteArrayContent(bytes); image.Headers.ContentType = new MediaTypeHeaderValue(\"image/jpeg\"); form.Add(image, \"image\", \"photo.jpg\");"));

    [Theory]
    [InlineData("form.Add({|GIM116:new ByteArrayContent(bytes)|}, \"image\");")]
    [InlineData("form.Add({|GIM116:new ByteArrayContent(bytes)|}, \"image[]\", \"photo\");")]
    [InlineData("var image = new ByteArrayContent(bytes); form.Add({|GIM116:image|}, \"image\", \"upload.bin\");")]
    [InlineData("form.Add(new ByteArrayContent(bytes), \"image\", \"photo.PNG\");")]
    [InlineData("form.Add(new ByteArrayContent(bytes), \"image\", fileName);")]
    [InlineData("form.Add(new ByteArrayContent(bytes), \"mask\");")]
    [InlineData("var image = new ByteArrayContent(bytes); image.Headers.ContentType = new MediaTypeHeaderValue(\"image/png\"); form.Add(image, \"image\");")]
    [InlineData("var image = new ByteArrayContent(bytes); image.Headers.Add(\"Content-Type\", \"image/png\"); form.Add(image, \"image\");")]
    [InlineData("form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(\"image/png\") } }, \"image\");")]
    public Task A_part_without_type_and_telling_name_is_reported(string statements) => MigrationTest.OffersNothingAsync(Form(statements));

    private static string Form(string statements) =>
        $$"""
        using System.Net.Http.Headers;

        class Painter(HttpClient http)
        {
            async Task Edit(byte[] bytes, string fileName)
            {
                using var form = new MultipartFormDataContent();
                {{statements}}
                form.Add(new StringContent("gpt-image-2"), "model");
                form.Add(new StringContent("add a hat"), "prompt");
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }
        }
        """;
}
