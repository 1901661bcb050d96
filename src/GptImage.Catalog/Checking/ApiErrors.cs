using System.Globalization;

namespace GptImage.Catalog;

/// <summary>The errors of the Images API and of the Responses tool, word for word where they are known.</summary>
internal static class ApiErrors
{
    // The type of an error that OpenAI asks not to retry. Errors of the schema have the other one.
    private const string UserError = "image_generation_user_error";
    private const string InvalidRequest = "invalid_request_error";

    /// <summary>How the API names a parameter: the tool's ones stand inside <c>tools</c>. The catalogue assumes the first tool.</summary>
    public static string PathOf(string parameter, Endpoint endpoint) => endpoint == Endpoint.ResponsesTool ? $"tools[0].{parameter}" : parameter;

    public static ApiError UnknownParameter(string path) =>
        new(400, $"Unknown parameter: '{path}'.", InvalidRequest, "unknown_parameter", path);

    public static ApiError InputFidelityOfModel(string model) =>
        new(400, $"The model '{model}' does not support the 'input_fidelity' parameter.", UserError, "invalid_input_fidelity_model", ParameterNames.InputFidelity);

    public static ApiError HighInputFidelity() =>
        new(400, "input_fidelity 'high' is only supported for model gpt-model-1", UserError, null, null);

    public static ApiError ParameterOfModel(string model, string parameter) =>
        new(400, $"The model '{model}' does not support the '{parameter}' parameter.", UserError, null, parameter) { IsDocumented = false };

    public static ApiError TransparencyOfModel() =>
        new(400, "Transparent background is not supported for this model.", UserError, "invalid_value", null);

    public static ApiError TransparencyOfJpeg() =>
        new(400, "Transparent background is not supported for JPEG output format", UserError, "invalid_transparent_background_output_format", null);

    public static ApiError CompressionOfPng(Endpoint endpoint) =>
        new(400, "Compression less than 100 is not supported for PNG output format", UserError, "invalid_png_output_compression",
            endpoint == Endpoint.ResponsesTool ? "tools" : null);

    public static ApiError NotWithFormat(string parameter, string format, string path) =>
        new(400, $"'{parameter}' is not supported for {format.ToUpperInvariant()} output format", UserError, null, path) { IsDocumented = false };

    public static ApiError OnlyWithFormat(string parameter, string format, string path) =>
        new(400, $"'{parameter}' is only supported for {format.ToUpperInvariant()} output format", UserError, null, path) { IsDocumented = false };

    public static ApiError NotTogether(string parameter, string other) =>
        new(400, $"'{parameter}' cannot be combined with '{other}'.", UserError, null, parameter) { IsDocumented = false };

    public static ApiError InvalidValue(string value, IReadOnlyList<string> accepted, string path) =>
        new(400, $"Invalid value: '{value}'. Supported values are: {Listing.Of(accepted, serialComma: true)}.", UserError, "invalid_value", path);

    public static ApiError QualityOfModel(string model, string value) =>
        new(400, $"The model '{model}' does not support quality '{value}'", UserError, null, null);

    public static ApiError Size(string value, string reason, string path) =>
        new(400, $"Invalid size '{value}'. {reason}", UserError, "invalid_value", path);

    public static ApiError AboveMaximum(string path, string value, int maximum) =>
        new(400, $"Invalid '{path}': integer above maximum value. Expected a value <= {Text(maximum)}, but got {value} instead.",
            InvalidRequest, "integer_above_max_value", path);

    public static ApiError BelowMinimum(string path, string value, int minimum) =>
        new(400, $"Invalid '{path}': integer below minimum value. Expected a value >= {Text(minimum)}, but got {value} instead.",
            InvalidRequest, "integer_below_min_value", path);

    public static ApiError NotAnInteger(string path) =>
        new(400, $"Invalid type for '{path}': expected an integer, but got a string instead.", InvalidRequest, "invalid_type", path) { IsDocumented = false };

    public static ApiError TooLong(string path, int maximum, int length) =>
        new(400, $"Invalid '{path}': string too long. Expected a string with maximum length {Text(maximum)}, but got a string with length {Text(length)} instead.",
            InvalidRequest, "string_above_max_length", path);

    public static ApiError Empty(string path, int minimum) =>
        new(400, $"Invalid '{path}': empty string. Expected a string with minimum length {Text(minimum)}, but got an empty string instead.",
            InvalidRequest, "empty_string", path);

    public static ApiError TooManyImages(int maximum, int count) =>
        new(400, $"Invalid 'image': array too long. Expected an array with maximum length {Text(maximum)}, but got an array with length {Text(count)} instead.",
            InvalidRequest, "array_above_max_length", ParameterNames.Image) { IsDocumented = false };

    public static ApiError EditsOfModel(string model) =>
        new(400, $"The model '{model}' does not support image edits.", UserError, null, ParameterNames.Model) { IsDocumented = false };

    public static ApiError VariationsRetired() =>
        new(404, "This endpoint is retired and no longer available.", InvalidRequest, null, null) { IsDocumented = false };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
