using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace GptImage.Client;

/// <summary>The client behind the interfaces of Microsoft.Extensions.AI.</summary>
public static class GptImageClientExtensions
{
    /// <summary>
    /// The client as an <see cref="IImageGenerator"/>. It honours <c>ModelId</c>, <c>Count</c>, <c>ImageSize</c>, <c>MediaType</c> and
    /// <c>StreamingCount</c> of the options, takes further parameters by wire name from <c>AdditionalProperties</c>, and starts from the
    /// <see cref="GptImageOptions"/> that a <c>RawRepresentationFactory</c> gives. Pictures always come as data, whatever <c>ResponseFormat</c> says.
    /// Pictures to edit are <see cref="DataContent"/>, <see cref="UriContent"/> with an http or https URL, which the API fetches, or
    /// <see cref="HostedFileContent"/>, an upload to the Files API; for others a call throws <see cref="NotSupportedException"/>.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="onPartialImage">
    /// Is given the unfinished pictures of calls with a <c>StreamingCount</c>, one after the other; <see langword="null"/>: nobody is, and none are asked for.
    /// </param>
    [Experimental("MEAI001")]
    public static IImageGenerator AsIImageGenerator(this GptImageClient client, Action<GptImageUpdate>? onPartialImage = null) =>
        new GptImageGenerator(client ?? throw new ArgumentNullException(nameof(client)), onPartialImage);
}
