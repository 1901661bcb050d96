using GptImage.Analyzers.Requests;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Every shape of a request that is made without a client library. A new one is a new class and a line here.</summary>
internal static class RawRequestShapes
{
    private static readonly IReadOnlyList<IRequestRecognizer> All =
    [
        new JsonRequests(),
        new AnonymousObjectRequests(),
        new KeyedObjectRequests(),
        new KeyedPairRequests(),
        new MultipartRequests(),
        new FieldCallRequests(),
        new DataTypeRequests(),
    ];

    /// <summary>The requests of all shapes in the sources under analysis.</summary>
    public static IEnumerable<FoundRequest> Find(RecognitionContext context) => All.SelectMany(shape => shape.Recognize(context));
}
