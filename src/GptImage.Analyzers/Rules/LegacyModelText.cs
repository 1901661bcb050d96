using System.Globalization;
using GptImage.Analyzers.Requests;
using GptImage.Catalog;

namespace GptImage.Analyzers.Rules;

/// <summary>What messages say of a legacy model.</summary>
internal static class LegacyModelText
{
    /// <summary>A clause for the model's end: "ends on 1 December 2026".</summary>
    public static string End(string id)
    {
        if (!ModelId.TryFind(id, out var model) || model.ShutdownDate is not { } date)
        {
            return "is a legacy image model";
        }

        var day = date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return model.Lifecycle is Lifecycle.Deprecated ? $"ends on {day}" : $"was shut down on {day}";
    }
}
