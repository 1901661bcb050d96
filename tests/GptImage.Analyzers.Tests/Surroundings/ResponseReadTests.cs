using GptImage.Testing;

namespace GptImage.Analyzers.Tests.Surroundings;

/// <summary>GIM111 by how the URL is read: through variables, loops, other libraries and types of the application's own; and code that is ready for none.</summary>
public sealed class ResponseReadTests
{
    [Theory]
    [InlineData("var url = image.{|GIM111:ImageUri|}; return await http.GetByteArrayAsync(url);")]
    [InlineData("Uri url = image.{|GIM111:ImageUri|}; return Encoding.UTF8.GetBytes(url.AbsoluteUri);")]
    [InlineData("var url = image.ImageUri; if (url is null) return []; return await http.GetByteArrayAsync(url);")]
    [InlineData("var url = image.ImageUri; return url != null ? await http.GetByteArrayAsync(url) : [];")]
    [InlineData("if (image.ImageBytes is not null) return image.ImageBytes.ToArray(); return await http.GetByteArrayAsync(image.ImageUri);")]
    [InlineData("return image.ImageBytes != null ? image.ImageBytes.ToArray() : await http.GetByteArrayAsync(image.ImageUri);")]
    [InlineData("return image is { ImageUri: { } url } ? await http.GetByteArrayAsync(image.ImageUri) : [];")]
    public Task A_variable_is_what_it_holds(string statements) => MigrationTest.ReportsAsync(
        $$"""
        class Painter(string key, HttpClient http)
        {
            async Task<byte[]> Draw(string prompt)
            {
                GeneratedImage image = await new ImageClient("gpt-image-2", key).GenerateImageAsync(prompt);
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("var data = json.RootElement.GetProperty(\"data\"); var first = data[0]; return first.GetProperty({|GIM111:\"url\"|}).GetString();")]
    [InlineData("foreach (var item in json.RootElement.GetProperty(\"data\").EnumerateArray()) { return item.GetProperty({|GIM111:\"url\"|}).GetString(); } return null;")]
    [InlineData("return json.RootElement.GetProperty(\"data\").EnumerateArray().Select(item => item.GetProperty({|GIM111:\"url\"|}).GetString()).First();")]
    [InlineData("dynamic body = new System.Dynamic.ExpandoObject(); return body.data[0].{|GIM111:url|}.ToString();")]
    [InlineData("var first = json.RootElement.GetProperty(\"data\")[0]; return first.TryGetProperty(\"b64_json\", out var data) ? data.GetString() : first.GetProperty(\"url\").GetString();")]
    [InlineData("var first = json.RootElement.GetProperty(\"data\")[0]; return first.TryGetProperty(\"url\", out var url) ? url.GetString() : null;")]
    [InlineData("return json.RootElement.GetProperty(\"links\")[0].GetProperty(\"url\").GetString();")]
    public Task A_response_in_JSON_is_followed_through_variables(string statements) => MigrationTest.ReportsAsync(
        $$"""
        class Painter(HttpClient http)
        {
            async Task<string> Draw(string prompt)
            {
                var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-2", prompt });
                using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("return await http.GetByteArrayAsync(body.Data[0].{|GIM111:Url|});")]
    [InlineData("return await http.GetByteArrayAsync(body.Data.First().{|GIM111:Url|}!);")]
    [InlineData("foreach (var image in body.Data) { return await http.GetByteArrayAsync(image.{|GIM111:Url|}); } return [];")]
    [InlineData("var image = body.Data[0]; if (!string.IsNullOrEmpty(image.Url)) return await http.GetByteArrayAsync(image.Url); return [];")]
    [InlineData("var image = body.Data[0]; return image.Data != null ? Convert.FromBase64String(image.Data) : await http.GetByteArrayAsync(image.Url);")]
    [InlineData("return await http.GetByteArrayAsync(new Link { Url = \"https://contoso.com\" }.Url);")]
    public Task A_type_for_the_images_of_a_response_has_no_URL_either(string statements) => MigrationTest.ReportsAsync(
        $$"""
        class Images
        {
            [JsonPropertyName("data")] public List<Image> Data { get; set; }
        }

        class Image
        {
            [JsonPropertyName("url")] public string Url { get; set; }
            [JsonPropertyName("b64_json")] public string Data { get; set; }
        }

        class Link
        {
            [JsonPropertyName("url")] public string Url { get; set; }
            [JsonPropertyName("name")] public string Name { get; set; }
        }

        class Painter(HttpClient http)
        {
            async Task<byte[]> Draw(string prompt)
            {
                var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-2", prompt });
                var body = await response.Content.ReadFromJsonAsync<Images>();
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("return images[0].{|GIM111:Uri|}!.ToString();")]
    [InlineData("foreach (var image in images) { return image.{|GIM111:Uri|}.ToString(); } return null;")]
    [InlineData("foreach (var image in images) { if (image.Uri is not null) return image.Uri.ToString(); } return null;")]
    [InlineData("return new ImageContent(new Uri(\"https://contoso.com/a.png\")).Uri.ToString();")]
    [InlineData("return images[0].DataUri;")]
    public Task Semantic_Kernel_has_a_URL_only_of_what_is_sent(string statements) => new TestProject().Package(References.SemanticKernel).File("/0/Test0.cs",
        $$"""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        using Microsoft.SemanticKernel.TextToImage;

        class Painter(string key)
        {
            async Task<string> Draw(string prompt)
            {
                IReadOnlyList<ImageContent> images = await new OpenAITextToImageService(key, modelId: "gpt-image-2").GetImageContentsAsync(new TextContent(prompt), null, null, default);
                {{statements}}
            }
        }
        """).ReportsAsync();

    [Theory]
    [InlineData("return response.Contents.OfType<UriContent>().First().{|GIM111:Uri|}.ToString();")]
    [InlineData("return ((UriContent)response.Contents[0]).{|GIM111:Uri|}.ToString();")]
    [InlineData("var image = response.Contents.OfType<UriContent>().FirstOrDefault(); return image?.Uri.ToString();")]
    [InlineData("var image = response.Contents.OfType<UriContent>().FirstOrDefault(); if (image == null) return null; return image.Uri.ToString();")]
    [InlineData("foreach (var image in response.Contents.OfType<UriContent>()) { return image.Uri.ToString(); } return null;")]
    [InlineData("return response.Contents[0] is UriContent image ? image.Uri.ToString() : null;")]
    [InlineData("return new UriContent(\"https://contoso.com/a.png\", \"image/png\").Uri.ToString();")]
    public Task The_image_generator_has_a_URL_only_of_what_is_sent(string statements) => new TestProject().Package(References.ExtensionsAI).File("/0/Test0.cs",
        $$"""
        using Microsoft.Extensions.AI;

        class Painter(string key)
        {
            async Task<string> Draw(string prompt)
            {
                var response = await new ImageClient("gpt-image-2", key).AsIImageGenerator().GenerateImagesAsync(prompt);
                {{statements}}
            }
        }
        """).ReportsAsync();

    [Theory]
    [InlineData("return result.Data[0].{|GIM111:Url|}.Trim();")]
    [InlineData("if (!string.IsNullOrEmpty(result.Data[0].Url)) return result.Data[0].Url; return result.Data[0].B64Json;")]
    [InlineData("return result.Results.First();")]
    public Task Betalgos_result_is_ready_for_both(string statements) => new TestProject().Package(References.Betalgo).File("/0/Test0.cs",
        $$"""
        using Betalgo.Ranul.OpenAI.Interfaces;
        using Betalgo.Ranul.OpenAI.Contracts.Requests.Image;

        class Painter(IOpenAIService ai)
        {
            async Task<string> Draw(string prompt)
            {
                var result = await ai.Image.CreateImage(new CreateImageRequest { Prompt = prompt, Model = "gpt-image-2" });
                {{statements}}
            }
        }
        """).ReportsAsync();
}
