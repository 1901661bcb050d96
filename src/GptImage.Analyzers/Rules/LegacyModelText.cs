using System.Globalization;
using GptImage.Analyzers.Requests;
using GptImage.Catalog;

namespace GptImage.Analyzers.Rules;

/// <summary>What messages say of a legacy model.</summary>
internal static class LegacyModelText
{
    /// <summary>A clause for the model's end: "ends on 1 December 2026".</summary>
    /// <param name="id">The id.</param>
    /// <param name="provider">Whose day counts, where it has one of its own.</param>
    public static string End(string id, Provider provider = Provider.OpenAI)
    {
        if (!ModelId.TryFind(id, out var model) || model.ShutdownAt(provider) is not { } date)
        {
            return "is a legacy image model";
        }

        var day = date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return model.Lifecycle is Lifecycle.Deprecated || model.RulesOf(provider)?.ShutdownDate > model.ShutdownDate ? $"ends on {day}" : $"was shut down on {day}";
    }
}
