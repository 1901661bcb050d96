using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using GptImage.ConfigurationFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.Files;

/// <summary>A legacy model that a configuration file names.</summary>
/// <param name="Model">The setting and the id.</param>
/// <param name="Location">Where the id stands.</param>
internal sealed record ModelInFile(ConfiguredModel Model, Location Location)
{
    private const string Escape = "\\u";

    /// <summary>The legacy models that a file names; none where it is no configuration.</summary>
    public static IReadOnlyList<ModelInFile> Find(AdditionalText file, CancellationToken cancellationToken)
    {
        if (ConfigurationFile.FormatOf(file.Path) == ConfigurationFormat.None
            || file.GetText(cancellationToken) is not { Length: <= ConfigurationFile.MaximumLength } source
            || source.ToString() is var text && !MayNameModel(text))
        {
            return [];
        }

        return [.. ConfiguredModels.Find(file.Path, text, ModelId.IsLegacy).Select(model => new ModelInFile(model, LocationOf(file, source, model)))];
    }

    /// <summary>The id as what the code has in its place that reads the setting: it is sent by whatever request may get it there.</summary>
    public ModelUse AsReadBy(SyntaxNode read)
    {
        var place = new ValuePlace(read, read.GetLocation(), Location, id => id);
        return ModelUse.OfUnsent(read, PossibleValue.Known(Model.Id, place), ModelUseKind.Sent);
    }

    /// <summary>Whether a legacy id stands in the text, or something that may be one when it is read.</summary>
    private static bool MayNameModel(string text) => ModelCatalog.Legacy.SelectMany(model => (IEnumerable<string>)[model.Id, .. model.Snapshots, .. model.Aliases]).Append(Escape)
        .Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static Location LocationOf(AdditionalText file, SourceText source, ConfiguredModel model)
    {
        var span = new TextSpan(model.Start, model.Length);
        return Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
    }
}
