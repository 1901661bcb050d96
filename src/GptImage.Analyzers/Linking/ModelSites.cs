using GptImage.Analyzers.Recognition;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Linking;

/// <summary>Groups requests by the places of the ids that they send.</summary>
internal static class ModelSites
{
    public static IReadOnlyList<ModelSite> Of(IEnumerable<FoundRequest> requests)
    {
        var sites = new Dictionary<Location, ModelSite>();
        foreach (var request in requests)
        {
            foreach (var value in request.Model?.Values ?? [])
            {
                if (value.Text is null)
                {
                    continue;
                }

                // An id that comes from another assembly is reported where it is used.
                var location = value.Place?.Report ?? request.Model!.Location;
                if (!sites.TryGetValue(location, out var site))
                {
                    sites.Add(location, site = new ModelSite(location, value));
                }

                site.Requests.Add(request);
                site.IsOpen |= request.IsModelOnly;
                site.IsDeployment |= request.IsDeployment;
            }
        }

        return [.. sites.Values];
    }
}
