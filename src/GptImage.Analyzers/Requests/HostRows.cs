using GptImage.Catalog;

namespace GptImage.Analyzers.Requests;

/// <summary>What client libraries have that decides about hosts.</summary>
internal sealed record HostRows
{
    /// <summary>Clients that talk to OpenAI unless they are given another endpoint.</summary>
    public IReadOnlyList<LibraryType> Clients { get; init; } = [];

    /// <summary>Methods of a client that make another one.</summary>
    public IReadOnlyList<string> ClientMethods { get; init; } = [];

    /// <summary>Options that say where a client goes, by the member that does.</summary>
    public IReadOnlyList<HostOption> EndpointOptions { get; init; } = [];

    /// <summary>Settings that hold such options, by the member that does.</summary>
    public IReadOnlyList<HostOption> OptionHolders { get; init; } = [];

    /// <summary>Options that name a deployment, by the member that does: with them a client is one of deployments.</summary>
    public IReadOnlyList<HostOption> DeploymentOptions { get; init; } = [];

    /// <summary>Clients of deployments.</summary>
    public IReadOnlyList<LibraryType> DeploymentClients { get; init; } = [];

    /// <summary>Methods that register a client of deployments for injection.</summary>
    public IReadOnlyList<string> DeploymentRegistrations { get; init; } = [];

    /// <summary>Methods that may be given a body as it is, by the type that has them and how their names begin; the longest first.</summary>
    public IReadOnlyList<(LibraryType Type, string Start, Endpoint Endpoint)> ProtocolMethods { get; init; } = [];
}

/// <summary>A member of options that decides about the host.</summary>
/// <param name="Type">The type of the options.</param>
/// <param name="Member">The property.</param>
internal sealed record HostOption(LibraryType Type, string Member);
