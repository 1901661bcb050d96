namespace GptImage.ConfigurationFiles;

/// <summary>A change of a configuration file: some characters become others, and all else stays as it is.</summary>
/// <param name="Start">Where, in characters from the beginning of the file.</param>
/// <param name="Length">How many characters.</param>
/// <param name="NewText">What stands there then.</param>
internal sealed record ConfigurationEdit(int Start, int Length, string NewText)
{
    private const string VendorPrefix = "openai/";

    /// <summary>The edit after which the setting names another model. A vendor before the id stays.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="model">The id in it.</param>
    /// <param name="target">The model that it is to become.</param>
    /// <returns>The edit; null where the text is not the one that the id was found in.</returns>
    public static ConfigurationEdit? Move(string text, ConfiguredModel model, string target) =>
        model.Start + model.Length <= text.Length && ConfiguredModels.Unescaped(text.Substring(model.Start, model.Length)) == model.Id
            ? new(model.Start, model.Length, model.Id.StartsWith(VendorPrefix, StringComparison.Ordinal) ? VendorPrefix + target : target)
            : null;

    /// <summary>The text after several edits, none of which touches another.</summary>
    public static string Apply(string text, IEnumerable<ConfigurationEdit> edits) => edits.OrderByDescending(edit => edit.Start)
        .Aggregate(text, (changed, edit) => changed.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText));
}
