namespace GptImage.Catalog;

/// <summary>Models by their ids, and the selections of them that are asked for again and again.</summary>
internal sealed class CatalogIndex
{
    private readonly Dictionary<string, ImageModel> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<Provider, ImageModel[]> _currentByProvider;

    public CatalogIndex(IReadOnlyList<ImageModel> all)
    {
        All = all;
        Legacy = [.. all.Where(model => model.IsLegacy)];
        Current = [.. all.Where(model => !model.IsLegacy)];
        LegacyGptImageModels = [.. Legacy.Where(model => model.Id is "gpt-image-1" or "gpt-image-1-mini" or "gpt-image-1.5")];
        _currentByProvider = new[] { Provider.OpenAI, Provider.Apiyi, Provider.Azure }.ToDictionary(
            provider => provider, provider => Current.Where(model => model.RulesOf(provider) is not null).ToArray());
        foreach (var model in all)
        {
            foreach (var id in (IEnumerable<string>)[model.Id, .. model.Snapshots, .. model.Aliases])
            {
                _byId.Add(id, model);
            }
        }
    }

    public IReadOnlyList<ImageModel> All { get; }

    public IReadOnlyList<ImageModel> Legacy { get; }

    public IReadOnlyList<ImageModel> Current { get; }

    /// <summary>What a request may come from whose model cannot be seen.</summary>
    public ImageModel[] LegacyGptImageModels { get; }

    /// <summary>The current models that a provider serves.</summary>
    public ImageModel[] CurrentOf(Provider provider) => _currentByProvider[provider];

    public bool TryFind(string id, out ImageModel? model) => _byId.TryGetValue(id, out model);
}
