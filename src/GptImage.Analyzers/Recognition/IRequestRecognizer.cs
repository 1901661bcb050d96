namespace GptImage.Analyzers.Recognition;

/// <summary>Finds the requests of one shape.</summary>
internal interface IRequestRecognizer
{
    IEnumerable<FoundRequest> Recognize(RecognitionContext context);
}
