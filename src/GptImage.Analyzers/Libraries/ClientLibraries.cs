using GptImage.Analyzers.Requests;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Libraries;

/// <summary>Every client library that is known, and the rows of all together. A new one is a file with its rows and a line here.</summary>
internal static class ClientLibraries
{
    public static readonly IReadOnlyList<ClientLibrary> All =
    [
        OpenAISdk.Library, AzureOpenAI.Library, ExtensionsAI.Library, SemanticKernel.Library, AgentFramework.Library, AspireHosting.Library,
        Betalgo.Library, OpenAIDotNet.Library, TryAGI.Library, LlmTornado.Library, OkGoDoIt.Library, Forge.Library, Zonit.Library,
    ];

    public static readonly IReadOnlyList<WireType> WireTypes = Rows(library => library.WireTypes);

    public static readonly IReadOnlyList<ParameterObject> ParameterObjects = Rows(library => library.ParameterObjects);

    public static readonly IReadOnlyList<ClientFactory> ClientFactories = Rows(library => library.ClientFactories);

    public static readonly IReadOnlyList<ClientModel> ClientModels = Rows(library => library.ClientModels);

    public static readonly IReadOnlyList<ClientWrapper> ClientWrappers = Rows(library => library.ClientWrappers);

    public static readonly IReadOnlyList<RequestMethod> RequestMethods = Rows(library => library.RequestMethods);

    public static readonly IReadOnlyList<ResponseMember> ResponseMembers = Rows(library => library.ResponseMembers);

    public static readonly HostRows Hosts = new()
    {
        Clients = Rows(library => library.Hosts.Clients),
        ClientMethods = Rows(library => library.Hosts.ClientMethods),
        EndpointOptions = Rows(library => library.Hosts.EndpointOptions),
        OptionHolders = Rows(library => library.Hosts.OptionHolders),
        DeploymentOptions = Rows(library => library.Hosts.DeploymentOptions),
        DeploymentClients = Rows(library => library.Hosts.DeploymentClients),
        DeploymentRegistrations = Rows(library => library.Hosts.DeploymentRegistrations),
        ProtocolMethods = [.. RequestMethods.Select(method => (method.Type, method.Name, method.Endpoint)).OrderByDescending(method => method.Name.Length)],
    };

    /// <summary>The names of all assemblies that the rows name.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
    [
        .. ParameterObjects.Select(row => row.Type).Concat(ClientFactories.Select(row => row.Type)).Concat(RequestMethods.Select(row => row.Type)).Concat(WireTypes.Select(row => row.Type))
            .SelectMany(type => type.Assemblies).Distinct(),
    ];

    /// <summary>The row of the member, if it is one that becomes a parameter, holds others, or is not sent; null: no row has it.</summary>
    public static WireMember? Member(ISymbol? property) =>
        property is IPropertySymbol { ContainingType: { } type, Name: { } name } ? ParameterObjects.FirstOrDefault(row => row.Find(name) is not null && row.Type.Is(type))?.Find(name) : null;

    /// <summary>Every row, of all libraries in their order.</summary>
    public static IReadOnlyList<T> Rows<T>(Func<ClientLibrary, IReadOnlyList<T>> rows) => [.. All.SelectMany(rows)];
}
