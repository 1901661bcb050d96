using System.Globalization;
using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>
/// The errors that are about the call and not about what a model accepts, which is the catalogue's business. Where
/// <see cref="ApiError.IsDocumented"/> is false, that the call fails is known or follows, and the words are the emulator's.
/// </summary>
internal static class EnvelopeErrors
{
    private const string UserError = "image_generation_user_error";
    private const string InvalidRequest = "invalid_request_error";
    private const string ServerFault = "server_error";

    public static ApiError NoKey() =>
        new(401, "No API key was sent. Send it in the header 'Authorization: Bearer YOUR_KEY'.", InvalidRequest, null, null) { IsDocumented = false };

    public static ApiError NotFound(string method, string path) =>
        new(404, $"Invalid URL ({method} {path})", InvalidRequest, null, null) { IsDocumented = false };

    /// <summary>Azure, for a path without <c>api-version</c>, or an older one than the endpoint.</summary>
    public static ApiError ResourceNotFound() => new(404, "Resource not found", InvalidRequest, "404", null) { IsDocumented = false };

    public static ApiError ContentType(string? sent) =>
        new(400, $"Unsupported content type: '{sent}'.", InvalidRequest, null, null) { IsDocumented = false };

    public static ApiError NotJson() =>
        new(400, "The body is not a JSON object.", InvalidRequest, null, null) { IsDocumented = false };

    public static ApiError NotMultipart() =>
        new(400, "The body is not complete multipart/form-data.", InvalidRequest, null, null) { IsDocumented = false };

    public static ApiError FieldTooLong(string name, int bytes) =>
        new(400, $"The field '{name}' is longer than {bytes} bytes.", InvalidRequest, null, name) { IsDocumented = false };

    // The words are documented for dall-e-3; the status and the code are those of the same words about other models.
    public static ApiError NoSuchModel(string model) => new(400, $"The model '{model}' does not exist.", UserError, "invalid_value", null);

    // What the other endpoints of OpenAI answer, and the list of models with them.
    public static ApiError ModelNotFound(string model) =>
        new(404, $"The model '{model}' does not exist.", InvalidRequest, "model_not_found", ParameterNames.Model) { IsDocumented = false };

    public static ApiError UnverifiedOrganization(string model) =>
        new(403,
            $"Your organization must be verified to use the model `{model}`. Please go to: https://platform.openai.com/settings/organization/general",
            InvalidRequest, null, null);

    public static ApiError UnknownAction(string path, string value) =>
        new(400, $"Invalid value: '{value}'. Supported values are: 'generate', 'edit', and 'auto'.", InvalidRequest, "invalid_value", path)
        {
            IsDocumented = false,
        };

    // A mistake of the emulator, which says so: it is no failure of the API to be tried again.
    public static ApiError OfTheEmulator(Exception exception) =>
        new(500, $"The emulator itself made a mistake: {exception.Message}", "emulator_error", null, null) { IsDocumented = false };

    public static ApiError Missing(string path) =>
        new(400, $"Missing required parameter: '{path}'.", InvalidRequest, "missing_required_parameter", path) { IsDocumented = false };

    public static ApiError UnknownParameter(string path) =>
        new(400, $"Unknown parameter: '{path}'.", InvalidRequest, "unknown_parameter", path);

    public static ApiError ImageInJson() =>
        new(400, "Unknown parameter: 'image'. For application/json on /v1/images/edits, use 'images' (array).", UserError, "invalid_value", null);

    // Documented for multipart only; what JSON with it gives is not known.
    public static ApiError MarkupInJson() => UnknownParameter(ParameterNames.Markup) with { IsDocumented = false };

    public static ApiError ImagesInMultipart() =>
        new(400, "Unknown parameter: 'images'. For multipart/form-data use 'image' or 'image[]'.", UserError, "invalid_value", null);

    public static ApiError WrongType(string path, string expected, JsonElement sent) => WrongType(path, expected, sent.ValueKind, sent.ToText());

    public static ApiError WrongType(string path, string expected, JsonValueKind kind, string text) =>
        new(400, $"Invalid type for '{path}': expected {expected}, but got {NameOf(kind, text)} instead.", InvalidRequest, "invalid_type", path)
        {
            IsDocumented = false,
        };

    public static ApiError TooLong(string path, int maximum, int length) =>
        new(400,
            $"Invalid '{path}': string too long. Expected a string with maximum length {maximum}, but got a string with length {length} instead.",
            InvalidRequest, "string_above_max_length", path);

    public static ApiError ImageReference(string path) =>
        new(400, $"Invalid '{path}': expected exactly one of 'image_url' and 'file_id'.", InvalidRequest, null, path) { IsDocumented = false };

    public static ApiError NotBase64(string path) =>
        new(400, $"Invalid '{path}': expected a URL, or a data: URL in base64.", InvalidRequest, "invalid_value", path) { IsDocumented = false };

    public static ApiError NotAnImage(string name, IEnumerable<string> types) =>
        new(400, $"'{name}' is not an image of a supported type: {string.Join(", ", types)}.", UserError, "invalid_image_file", name)
        {
            IsDocumented = false,
        };

    public static ApiError ImageTooLarge(string name, long bytesBelow) =>
        new(400, $"'{name}' is too large. An image must be smaller than {bytesBelow} bytes.", UserError, null, name) { IsDocumented = false };

    public static ApiError MaskSize() => new(400, "Invalid mask image format - mask size does not match image size", UserError, null, null);

    public static ApiError MaskWithoutAlpha() => new(400, "Invalid mask image format - mask image missing alpha channel", UserError, null, null);

    public static ApiError MarkupSize() =>
        new(400, "Invalid markup image format - markup size does not match image size", UserError, null, ParameterNames.Markup)
        {
            IsDocumented = false,
        };

    public static ApiError MarkupWithoutAlpha() =>
        new(400, "Invalid markup image format - markup must be a PNG with an alpha channel", UserError, null, ParameterNames.Markup)
        {
            IsDocumented = false,
        };

    public static ApiError ImageModelOfResponse(string model) =>
        new(400, $"The model '{model}' draws only as the model of the tool 'image_generation'.", InvalidRequest, null, ParameterNames.Model)
        {
            IsDocumented = false,
        };

    public static ApiError NoImageTool() =>
        new(400, "The emulator answers only requests with the tool 'image_generation'.", InvalidRequest, null, "tools") { IsDocumented = false };

    public static ApiError RateLimited() =>
        new(429, "Rate limit reached for images per minute.", "rate_limit_error", "rate_limit_exceeded", null) { IsDocumented = false };

    public static ApiError Failed() =>
        new(500, "The server had an error while processing your request.", ServerFault, null, null) { IsDocumented = false };

    public static ApiError Overloaded() =>
        new(503, "The server is overloaded.", ServerFault, null, null) { IsDocumented = false };

    // The code is documented.
    public static ApiError Moderated() =>
        new(400, "The request was rejected by the safety system.", UserError, "moderation_blocked", null) { IsDocumented = false };

    // The fields of a form are texts.
    private static string NameOf(JsonValueKind kind, string text) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => long.TryParse(text, CultureInfo.InvariantCulture, out _) ? "an integer" : "a decimal number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "a string",
    };
}
