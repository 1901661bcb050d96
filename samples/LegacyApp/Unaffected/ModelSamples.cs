using System.ComponentModel.DataAnnotations;

namespace LegacyApp.Unaffected;

/// <summary>One row of data for a check.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InlineDataAttribute(params object[] data) : Attribute
{
    public object[] Data { get; } = data;
}

/// <summary>Checks of file names, run by our own little runner.</summary>
public static class ModelSamples
{
    [InlineData("gpt-image-1", "gpt_image_1")]
    [InlineData("gpt-image-1.5", "gpt_image_1_5")]
    [InlineData("gpt-image-2", "gpt_image_2")]
    public static bool FileNameIs(string model, string expected) => model.Replace('-', '_').Replace('.', '_') == expected;
}

/// <summary>A row of the invoice archive.</summary>
public sealed record ArchivedInvoice([property: AllowedValues("dall-e-3", "gpt-image-1", "gpt-image-1-mini")] string ModelUsed, decimal Amount);
