using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GptImage.Catalog;

namespace GptImage.Analyzers.Requests;

/// <summary>A model id as gateways write it: with or without a vendor before it.</summary>
internal static class ModelId
{
    private const string VendorPrefix = "openai/";

    /// <summary>What no id contains.</summary>
    private static readonly char[] PlaceholderMarks = ['{', '}', '<', '>', '$', '%', '[', ']', '#'];

    /// <summary>Every id, the longest way it is written.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<ImageModel>, string[]> IdsByCatalogue = new();

    /// <summary>The catalogue's model for the text, compared exactly: <c>gpt-image-10</c> and <c>gpt-image-1-deployment</c> are none.</summary>
    public static bool TryFind(string? text, [NotNullWhen(true)] out ImageModel? model)
    {
        model = null;
        return text is not null && ModelCatalog.TryFind(WithoutPrefix(text), out model);
    }

    public static bool IsLegacy(string? text) => TryFind(text, out var model) && model.IsLegacy;

    /// <summary>Whether the id of a legacy model stands anywhere in the text.</summary>
    public static bool IsLegacyNamedIn(string text) => ModelCatalog.All.Any(model => model.IsLegacy && text.IndexOf(model.Id, StringComparison.Ordinal) >= 0);

    /// <summary>Whether the text is a part of some id.</summary>
    public static bool MayContain(string text) => IdsByCatalogue.GetValue(ModelCatalog.All, IdsOf).Any(id => id.Contains(text));

    private static string[] IdsOf(IReadOnlyList<ImageModel> models) =>
        [.. from model in models from id in (IEnumerable<string>)[model.Id, .. model.Snapshots, .. model.Aliases] select VendorPrefix + id];

    /// <summary>Whether the text is to be replaced by an id before it is sent, such as <c>{model}</c>.</summary>
    public static bool IsPlaceholder(string text) => text.IndexOfAny(PlaceholderMarks) >= 0;

    /// <summary>What stands between the marks of a placeholder; a text without them as it is.</summary>
    public static string WithoutMarks(string text) => text.Trim(PlaceholderMarks);

    /// <summary>The id alone.</summary>
    public static string WithoutPrefix(string text) =>
        text.StartsWith(VendorPrefix, StringComparison.Ordinal) ? text.Substring(VendorPrefix.Length) : text;

    /// <summary><paramref name="id"/> written as <paramref name="text"/> was: with its prefix, if it had one.</summary>
    public static string LikeOriginal(string text, string id) =>
        text.StartsWith(VendorPrefix, StringComparison.Ordinal) ? VendorPrefix + id : id;
}
