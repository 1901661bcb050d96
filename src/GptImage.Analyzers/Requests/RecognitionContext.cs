using GptImage.Analyzers.Sources;

namespace GptImage.Analyzers.Requests;

/// <summary>What all that reads requests shares within one compilation.</summary>
internal sealed class RecognitionContext
{
    /// <param name="code">The code.</param>
    /// <param name="wireTypes">The types of client libraries whose values are sent.</param>
    /// <param name="hosts">What of client libraries decides about hosts.</param>
    public RecognitionContext(SourceCode code, IReadOnlyList<WireType> wireTypes, HostRows hosts)
    {
        Code = code;
        Origins = new Origins(code);
        Values = new ValueReader(code, Origins, new WireTypes(wireTypes));
        Parts = new PartReader(code, Values);
        Endpoints = new EndpointEvidence(code);
        var urls = new UrlReader(Origins);
        var httpClients = new HttpClientHosts(code, Origins, urls);
        ClientHosts = new ClientHosts(code, Origins, urls, httpClients, hosts);
        Shape = new RequestShape(Endpoints, new BodyDestinations(code, Origins, urls, httpClients, ClientHosts, hosts));
    }

    public SourceCode Code { get; }

    public Origins Origins { get; }

    public ValueReader Values { get; }

    public PartReader Parts { get; }

    public EndpointEvidence Endpoints { get; }

    public ClientHosts ClientHosts { get; }

    public RequestShape Shape { get; }
}
