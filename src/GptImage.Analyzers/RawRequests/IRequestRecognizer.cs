using GptImage.Analyzers.Requests;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Finds the requests of one shape.</summary>
internal interface IRequestRecognizer
{
    IEnumerable<FoundRequest> Recognize(RecognitionContext context);
}
