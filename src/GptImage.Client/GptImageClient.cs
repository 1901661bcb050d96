using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;

namespace GptImage.Client;

/// <summary>
/// Makes and edits pictures with gpt-image-2 and its siblings, at OpenAI, Azure or any endpoint that speaks like them. Safe for use from several threads;
/// make one and keep it. Members are virtual, so that tests can replace them; <see cref="GptImageModelFactory"/> makes what they give.
/// </summary>
/// <remarks>
/// Every call throws <see cref="GptImageRequestException"/> when the catalogue knows that it would be refused,
/// <see cref="GptImageApiException"/> when the API refuses it or fails, <see cref="GptImageResponseException"/> when the response cannot be used,
/// <see cref="ClientResultException"/> when there is no connection, and <see cref="OperationCanceledException"/> when it is cancelled or takes
/// longer than <c>NetworkTimeout</c>, which is not repeated: the image may have been billed.
/// </remarks>
public class GptImageClient
{
    private readonly ImagePipeline? _pipeline;
    private readonly GptImageClientOptions _options;

    /// <summary>Creates a client that signs its calls with a key.</summary>
    /// <param name="apiKey">The key. It is sent to the endpoint only, and stays out of logs, traces and exceptions.</param>
    /// <param name="options">How the client works; <see langword="null"/>: the defaults, which call OpenAI's own endpoint.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public GptImageClient(string apiKey, GptImageClientOptions? options = null)
        : this(new ApiKeyCredential(apiKey), options)
    {
    }

    /// <summary>Creates a client that signs its calls with a key that may be changed while it is in use.</summary>
    /// <param name="credential">The key: a <c>Bearer</c> token, or at Azure the header <c>api-key</c>.</param>
    /// <param name="options">How the client works; <see langword="null"/>: the defaults.</param>
    public GptImageClient(ApiKeyCredential credential, GptImageClientOptions? options = null)
        : this(Authentication.Of(credential, options ??= new GptImageClientOptions()), options)
    {
    }

    /// <summary>Creates a client that signs its calls with tokens, such as those of Microsoft Entra ID: a <c>TokenCredential</c> of Azure.Identity is one.</summary>
    /// <param name="tokens">Gives the tokens, for <see cref="GptImageClientOptions.TokenScope"/>.</param>
    /// <param name="options">How the client works; <see langword="null"/>: the defaults.</param>
    public GptImageClient(AuthenticationTokenProvider tokens, GptImageClientOptions? options = null)
        : this(Authentication.Of(tokens, options ??= new GptImageClientOptions()), options)
    {
    }

    /// <summary>Creates a client that signs its calls as <paramref name="authentication"/> does.</summary>
    /// <param name="authentication">Adds what the endpoint asks for to each request.</param>
    /// <param name="options">How the client works; <see langword="null"/>: the defaults.</param>
    public GptImageClient(AuthenticationPolicy authentication, GptImageClientOptions? options = null)
    {
        _options = options ?? new GptImageClientOptions();
        _pipeline = new ImagePipeline(authentication ?? throw new ArgumentNullException(nameof(authentication)), _options);
    }

    /// <summary>
    /// For tests that put another class in the place of this one. It cannot make calls by itself: a member that makes one and is not overridden throws
    /// <see cref="NotSupportedException"/>, which names it.
    /// </summary>
    protected GptImageClient() => _options = new GptImageClientOptions();

    /// <summary>The base URL that calls are sent to.</summary>
    public virtual Uri Endpoint => _options.Endpoint;

    /// <summary>The model of calls that name none.</summary>
    public virtual string Model => _options.Model;

    internal Provider Provider => _options.Provider;

    /// <summary>Makes pictures.</summary>
    /// <param name="prompt">What to draw: 1 to 32,000 characters.</param>
    /// <param name="options">What else is said about them; <see langword="null"/>: nothing.</param>
    /// <param name="cancellationToken">Ends the call. The provider may bill the image all the same.</param>
    public virtual GptImageResult Generate(string prompt, GptImageOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline().Send(OutgoingRequest.Generation(prompt, options, Model, isStreaming: false), cancellationToken);

    /// <inheritdoc cref="Generate"/>
    public virtual Task<GptImageResult> GenerateAsync(string prompt, GptImageOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline().SendAsync(OutgoingRequest.Generation(prompt, options, Model, isStreaming: false), cancellationToken);

    /// <summary>Makes pictures, and shows unfinished ones on the way: <see cref="GptImageOptions.PartialImages"/>. The call is made when the result is enumerated.</summary>
    /// <inheritdoc cref="Generate" path="/param"/>
    public virtual IAsyncEnumerable<GptImageUpdate> GenerateStreamingAsync(string prompt, GptImageOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline().StreamAsync(OutgoingRequest.Generation(prompt, options, Model, isStreaming: true), cancellationToken);

    /// <summary>Edits a picture.</summary>
    /// <param name="prompt">What to change: 1 to 32,000 characters.</param>
    /// <param name="image">A PNG, JPEG or WebP file of less than 50 MB, or the URL or file id of one.</param>
    /// <param name="options">What else is said about the edit; <see langword="null"/>: nothing.</param>
    /// <param name="cancellationToken">Ends the call. The provider may bill the image all the same.</param>
    public virtual GptImageResult Edit(string prompt, ImageInput image, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        Edit(prompt, [image], options, cancellationToken);

    /// <inheritdoc cref="Edit(string, ImageInput, GptImageEditOptions?, CancellationToken)"/>
    public virtual Task<GptImageResult> EditAsync(string prompt, ImageInput image, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        EditAsync(prompt, [image], options, cancellationToken);

    /// <summary>Makes a picture from several.</summary>
    /// <param name="prompt">What to make of them: 1 to 32,000 characters.</param>
    /// <param name="images">
    /// 1 to 16 PNG, JPEG or WebP files, each of less than 50 MB, or their URLs or file ids. Beside those, a file is sent as a data: URL of at most
    /// 20,971,520 characters, which is a file of almost 15 MiB.
    /// </param>
    /// <param name="options">What else is said about the edit; <see langword="null"/>: nothing.</param>
    /// <param name="cancellationToken">Ends the call. The provider may bill the image all the same.</param>
    public virtual GptImageResult Edit(string prompt, IEnumerable<ImageInput> images, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline().Send(OutgoingRequest.Edit(prompt, images, options, Model, isStreaming: false), cancellationToken);

    /// <inheritdoc cref="Edit(string, IEnumerable{ImageInput}, GptImageEditOptions?, CancellationToken)"/>
    public virtual Task<GptImageResult> EditAsync(string prompt, IEnumerable<ImageInput> images, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline().SendAsync(OutgoingRequest.Edit(prompt, images, options, Model, isStreaming: false), cancellationToken);

    /// <summary>Edits a picture, and shows unfinished ones on the way: <see cref="GptImageOptions.PartialImages"/>. The call is made when the result is enumerated.</summary>
    /// <inheritdoc cref="Edit(string, ImageInput, GptImageEditOptions?, CancellationToken)" path="/param"/>
    public virtual IAsyncEnumerable<GptImageUpdate> EditStreamingAsync(
        string prompt, ImageInput image, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        EditStreamingAsync(prompt, [image], options, cancellationToken);

    /// <summary>Makes a picture from one or several, and shows unfinished ones on the way. The call is made when the result is enumerated.</summary>
    /// <inheritdoc cref="Edit(string, IEnumerable{ImageInput}, GptImageEditOptions?, CancellationToken)" path="/param"/>
    public virtual IAsyncEnumerable<GptImageUpdate> EditStreamingAsync(
        string prompt, IEnumerable<ImageInput> images, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline().StreamAsync(OutgoingRequest.Edit(prompt, images, options, Model, isStreaming: true), cancellationToken);

    private ImagePipeline Pipeline([CallerMemberName] string member = "") => _pipeline ?? throw new NotSupportedException(
        $"{GetType().Name} makes no calls, because it was created by the constructor for tests. Override {nameof(GptImageClient)}.{member}, "
        + $"{(member.StartsWith(nameof(Edit), StringComparison.Ordinal) ? "the overload that takes several images, " : "")}or call a constructor that takes a key.");
}
