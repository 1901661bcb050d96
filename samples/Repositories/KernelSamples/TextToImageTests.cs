using System.Text.Json;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace KernelSamples.Tests;

[AttributeUsage(AttributeTargets.Method)]
public sealed class FactAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InlineDataAttribute(params object[] data) : Attribute
{
    public object[] Data => data;
}

public static class Assert
{
    public static void Equal<T>(T expected, T actual)
    {
    }

    public static void Contains(string expected, string actual)
    {
    }

    public static void True(bool value)
    {
    }
}

public class TextToImageTests
{
    [Fact]
    public void The_model_is_an_attribute()
    {
        var service = new OpenAITextToImageService("key", "organization", "gpt-image-1"); // sent

        Assert.Equal("gpt-image-1", service.Attributes["ModelId"]); // mentioned
    }

    [Theory]
    [InlineData("gpt-image-1", true)] // mentioned
    [InlineData("gpt-image-1-mini", true)] // mentioned
    [InlineData("gpt-5", false)]
    public void Names_tell_what_a_model_is(string model, bool isImageModel) => Assert.Equal(isImageModel, model.StartsWith("gpt-image"));

    [Fact]
    public void A_catalogue_is_read()
    {
        var json = """{ "data": [ { "id": "gpt-image-1", "object": "model" }, { "id": "gpt-image-1.5", "object": "model" } ] }"""; // mentioned
        using var document = JsonDocument.Parse(json);
        Assert.Equal("gpt-image-1", document.RootElement.GetProperty("data")[0].GetProperty("id").GetString()); // mentioned
        Assert.Contains("gpt-image-1.5", json); // mentioned
    }
}
