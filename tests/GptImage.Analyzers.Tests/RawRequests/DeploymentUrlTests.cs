namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>GIM004 for deployments that the URL of a request names.</summary>
public sealed class DeploymentUrlTests
{
    [Theory]
    [InlineData("\"https://contoso.openai.azure.com/openai/deployments/{|GIM004:gpt-image-1|}/images/generations?api-version=2025-04-01-preview\"")]
    [InlineData("$\"{endpoint}/openai/deployments/{|GIM004:gpt-image-1.5|}/images/generations?api-version={version}\"")]
    [InlineData("endpoint + \"/openai/deployments/{|GIM004:gpt-image-1-mini|}/images/generations?api-version=\" + version")]
    [InlineData("$\"{endpoint}/openai/deployments/{Small}/images/generations?api-version={version}\"")]
    [InlineData("endpoint + \"/openai/deployments/\" + Small + \"/images/generations?api-version=\" + version")]
    [InlineData("string.Format(\"{0}/openai/deployments/{1}/images/generations?api-version={2}\", endpoint, Small, version)")]
    [InlineData("\"https://contoso.openai.azure.com/openai/deployments/my-images/images/generations?api-version=2025-04-01-preview\"")]
    [InlineData("$\"{endpoint}/openai/deployments/{version}/images/generations\"")]
    public Task A_deployment_is_named_by_the_URL(string url)
    {
        var mark = url.Contains("Small", StringComparison.Ordinal) ? "{|GIM004:\"gpt-image-1-mini\"|}" : "{|GIM005:\"gpt-image-1-mini\"|}";
        return new TestProject().File("/0/C.cs",
            $$"""
            class Painter(HttpClient http, string endpoint, string version)
            {
                const string Small = {{mark}};

                object Draw(string prompt) => http.PostAsJsonAsync({{url}}, new { prompt, quality = "low" });
            }
            """).OffersNothingAsync("GIM004");
    }

    /// <summary>A name that is also sent to OpenAI cannot move for that request alone.</summary>
    [Fact]
    public Task A_name_that_is_a_model_elsewhere_needs_a_decision() => MigrationTest.ReportsAsync(
        """
        class Painter(HttpClient http, string key)
        {
            const string Model = {|GIM002:"gpt-image-1"|};

            object Draw(string prompt) => http.PostAsJsonAsync($"https://contoso.openai.azure.com/openai/deployments/{Model}/images/generations", new { prompt });

            GeneratedImage Other(string prompt) => new ImageClient(Model, key).GenerateImage(prompt);
        }
        """);
}
