using GptImage.Analyzers.Sources;
using GptImage.Catalog;

namespace GptImage.Analyzers.Requests;

/// <summary>What all that reads requests shares within one compilation.</summary>
internal sealed class RecognitionContext
{
    /// <param name="code">The code.</param>
    /// <param name="wireTypes">The types of client libraries whose values are sent.</param>
    /// <param name="protocolMethods">How the names of methods begin that take a body as it is.</param>
    public RecognitionContext(SourceCode code, IReadOnlyList<WireType> wireTypes, IReadOnlyList<(string Start, Endpoint Endpoint)> protocolMethods)
    {
        Code = code;
        Origins = new Origins(code);
        Values = new ValueReader(code, Origins, new WireTypes(wireTypes));
        Parts = new PartReader(code, Values);
        Endpoints = new EndpointEvidence(code, protocolMethods);
        Shape = new RequestShape(Endpoints);
    }

    public SourceCode Code { get; }

    public Origins Origins { get; }

    public ValueReader Values { get; }

    public PartReader Parts { get; }

    public EndpointEvidence Endpoints { get; }

    public RequestShape Shape { get; }
}
