using GptImage.Catalog;

namespace GptImage.Analyzers.Requests;

/// <summary>What client libraries have that decides about hosts.</summary>
internal sealed record HostRows
{
    /// <summary>Clients that talk to OpenAI unless they are given another endpoint.</summary>
    public IReadOnlyList<LibraryType> Clients { get; init; } = [];

    /// <summary>Methods of a client that make another one.</summary>
    public IReadOnlyList<string> ClientMethods { get; init; } = [];

    /// <summary>Objects whose <c>Endpoint</c> is where a client goes.</summary>
    public IReadOnlyList<LibraryType> EndpointOptions { get; init; } = [];

    /// <summary>Clients of deployments.</summary>
    public IReadOnlyList<LibraryType> DeploymentClients { get; init; } = [];

    /// <summary>Methods that register a client of deployments for injection.</summary>
    public IReadOnlyList<string> DeploymentRegistrations { get; init; } = [];

    /// <summary>Methods that may be given a body as it is, by the type that has them and how their names begin; the longest first.</summary>
    public IReadOnlyList<(LibraryType Type, string Start, Endpoint Endpoint)> ProtocolMethods { get; init; } = [];
}
