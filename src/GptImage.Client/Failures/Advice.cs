using System.Globalization;

namespace GptImage.Client;

/// <summary>What a person can do about an error.</summary>
internal static class Advice
{
    public static string? For(int status, ApiFailure failure, string model) => (status, failure.Code) switch
    {
        (_, "moderation_blocked") => "The prompt or an input image was blocked. The same request will be blocked again: change it.",
        (_, "insufficient_quota") => "The account has no credit left. Add some, or raise the limit of the project; waiting does not help.",
        (401, _) => "Check the API key, and that it belongs to this endpoint.",
        (403, _) when Says(failure, "verified") || Says(failure, "verify") =>
            $"Verify the organization at https://platform.openai.com/settings/organization/general: '{model}' is open to verified organizations only.",
        (403, _) => $"The key has no access to '{model}' here. Check the permissions of its project.",
        (404, _) => OfRetiredModel(model) ?? $"Check the model id '{model}' and the endpoint: one of them is not known here.",
        (400, _) when Says(failure, "does not exist") => OfRetiredModel(model) ?? $"Check the model id '{model}': it is not known here.",
        (>= 300 and < 400, _) => "The endpoint redirects, which is not followed so that no other host gets the key. Configure the URL it redirects to.",
        _ => null,
    };

    private static string? OfRetiredModel(string id) =>
        ModelCatalog.TryFind(id, out var model) && model is { IsLegacy: true, ShutdownDate: { } date }
            ? $"'{id}' is no longer served: its end was set for {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. Use {ModelCatalog.DefaultTarget}."
            : null;

    private static bool Says(ApiFailure failure, string word) => failure.Message?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
