using GptImage.Analyzers.Linking;

namespace GptImage.Analyzers.Recognition;

/// <summary>What recognizers share within one compilation.</summary>
internal sealed class RecognitionContext
{
    public RecognitionContext(SourceCode code)
    {
        Code = code;
        Origins = new Origins(code);
        Values = new ValueReader(code, Origins);
        Guards = new Guards(code);
        Parts = new PartReader(code, Values, Guards);
        Endpoints = new EndpointEvidence(code);
        Raw = new RawRequests(Endpoints);
    }

    public SourceCode Code { get; }

    public Origins Origins { get; }

    public ValueReader Values { get; }

    public Guards Guards { get; }

    public PartReader Parts { get; }

    public EndpointEvidence Endpoints { get; }

    public RawRequests Raw { get; }
}
