namespace GptImage.Analyzers.Recognition;

/// <summary>Everything that finds requests. A new shape is a new class and a line here.</summary>
internal static class RequestRecognizers
{
    private static readonly IReadOnlyList<IRequestRecognizer> Shapes =
    [
        new JsonRequests(),
        new AnonymousObjectRequests(),
        new KeyedObjectRequests(),
        new KeyedPairRequests(),
        new MultipartRequests(),
        new DataTypeRequests(),
    ];

    /// <summary>All requests in the sources under analysis.</summary>
    public static IEnumerable<FoundRequest> All(RecognitionContext context) =>
        ClientLibraries.All.SelectMany(library => new LibraryRequests(library, context).Recognize())
            .Concat(Shapes.SelectMany(shape => shape.Recognize(context)));
}
