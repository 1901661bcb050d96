using System.ClientModel;
using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>
/// The API refused a call, or failed. A <see cref="ClientResultException"/>, so that code which catches that keeps working.
/// The message holds what the API said and what can be done about it; never the key, nor where an image is.
/// </summary>
public sealed class GptImageApiException : ClientResultException
{
    internal GptImageApiException(PipelineResponse response, ApiFailure failure, string? advice)
        : base(Describe(response, failure, advice), response)
    {
        ErrorCode = failure.Code;
        ErrorType = failure.Type;
        Parameter = failure.Parameter;
        RequestId = RequestIds.Of(response);
        Advice = advice;
    }

    /// <summary><c>error.code</c>, such as <c>moderation_blocked</c>; <see langword="null"/> where the API sent none.</summary>
    public string? ErrorCode { get; }

    /// <summary><c>error.type</c>, such as <c>image_generation_user_error</c>; <see langword="null"/> where the API sent none.</summary>
    public string? ErrorType { get; }

    /// <summary><c>error.param</c>: the parameter at fault; <see langword="null"/> where the API sent none.</summary>
    public string? Parameter { get; }

    /// <summary>The id to give to the provider's support; <see langword="null"/> where the API sent none.</summary>
    public string? RequestId { get; }

    /// <summary>What can be done, where that is known; also part of the message.</summary>
    public string? Advice { get; }

    private static string Describe(PipelineResponse response, ApiFailure failure, string? advice)
    {
        var about = string.Join(", ", new[] { failure.Code ?? failure.Type, failure.Parameter is null ? null : $"parameter '{failure.Parameter}'" }.Where(part => part is not null));
        var text = $"HTTP {response.Status}{(about.Length > 0 ? $" ({about})" : "")}: {failure.Message}";
        var id = RequestIds.Of(response) is { } requestId ? $" Request id: {requestId}." : "";
        return $"{text}{(advice is null ? "" : $"\n{advice}")}{(id.Length > 0 ? $"\n{id.TrimStart()}" : "")}";
    }
}
