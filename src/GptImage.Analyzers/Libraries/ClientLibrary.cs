using GptImage.Analyzers.Requests;
using GptImage.Catalog;

namespace GptImage.Analyzers.Libraries;

/// <summary>
/// How one client library names what goes over the wire: a table, in a file of its own. The readers beside it read the rows of all libraries together,
/// since one library may make the client whose requests another one sends.
/// </summary>
internal sealed record ClientLibrary
{
    /// <summary>The package, as its users know it.</summary>
    public required string Name { get; init; }

    /// <summary>The versions whose requests the rows describe.</summary>
    public required string Versions { get; init; }

    /// <summary>What of the library is not understood, or behaves otherwise than its names say: sentences for its users.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Types whose values are sent.</summary>
    public IReadOnlyList<WireType> WireTypes { get; init; } = [];

    /// <summary>Types whose members are parameters.</summary>
    public IReadOnlyList<ParameterObject> ParameterObjects { get; init; } = [];

    /// <summary>What makes a client that has a model: constructors and factory methods.</summary>
    public IReadOnlyList<ClientFactory> ClientFactories { get; init; } = [];

    /// <summary>Properties by which a client says its model.</summary>
    public IReadOnlyList<ClientModel> ClientModels { get; init; } = [];

    /// <summary>What makes another client of one: its requests go out with the model of the client inside.</summary>
    public IReadOnlyList<ClientWrapper> ClientWrappers { get; init; } = [];

    /// <summary>The methods that send a request, or that return a part of one.</summary>
    public IReadOnlyList<RequestMethod> RequestMethods { get; init; } = [];

    /// <summary>What of a response its types offer.</summary>
    public IReadOnlyList<ResponseMember> ResponseMembers { get; init; } = [];

    /// <summary>What decides which host a client talks to.</summary>
    public HostRows Hosts { get; init; } = new();

    /// <summary>Words of which every file that uses the library has one: others are not read. Beside those that every file is searched for.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>
    /// Simple names of types and methods that take a model, beside <see cref="ClientFactories"/>: what an id handed to one is there for, while the package is not restored.
    /// </summary>
    public IReadOnlyList<string> ModelTakers { get; init; } = [];

    /// <summary>Simple names of types that requests are made of: one that does not resolve tells that the package is not restored.</summary>
    public IReadOnlyList<string> TypesOfRequests { get; init; } = [];

    /// <summary>Simple names of methods that make a client: as <see cref="TypesOfRequests"/>.</summary>
    public IReadOnlyList<string> MethodsOfClients { get; init; } = [];
}

/// <summary>
/// A member of the library that becomes a parameter: a property, a parameter of a constructor or a parameter of a method.
/// </summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Parameter">The wire name.</param>
internal sealed record WireMember(string Name, string Parameter)
{
    /// <summary>What is sent for a value, where that is another: <c>image/png</c> is <c>png</c>. A value without an entry is not sent.</summary>
    public ImmutableDictionary<string, string>? Values { get; init; }

    /// <summary>What the library sends when the member is not set; null: nothing.</summary>
    public string? WhenOmitted { get; init; }

    /// <summary>Whether <see cref="WhenOmitted"/> is what a property has from the start: then setting it to nothing sends nothing. Of an argument, nothing is as good as none.</summary>
    public bool IsInitial { get; init; }

    /// <summary>Whether the library takes it and sends nothing.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>The model that the library sends instead of the one that is named, if this member is set; null: it sends that one.</summary>
    public string? ReplacesModelBy { get; init; }

    /// <summary>The member that, together with this one, makes the value <c>THISxOTHER</c>: a height to this width; null: the value is this member's alone.</summary>
    public string? HeightMember { get; init; }

    /// <summary>
    /// The members of the object, or the keys of the dictionary, that the member is set to, if it is no parameter itself. A function that makes one counts as what it makes.
    /// </summary>
    public IReadOnlyList<WireMember> Members { get; init; } = [];

    /// <summary>A member that holds others and is no parameter itself.</summary>
    public static WireMember Holding(string name, IReadOnlyList<WireMember> members) => new(name, string.Empty) { Members = members };
}

/// <summary>A member that has a field of the response.</summary>
/// <param name="Type">The type that has the member.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Field">The wire name.</param>
internal sealed record ResponseMember(LibraryType Type, string Name, string Field)
{
    /// <summary>Whether the member has a value though the response has no such field: another field stands in for it.</summary>
    public bool MayBeSet { get; init; }

    /// <summary>Whether objects that are sent have the member too: then only what comes of a call is a response.</summary>
    public bool IsOfRequestsToo { get; init; }
}

/// <summary>A type whose members are parameters.</summary>
/// <param name="Type">The type.</param>
/// <param name="Endpoint">Where requests with it go.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record ParameterObject(LibraryType Type, Endpoint Endpoint, IReadOnlyList<WireMember> Properties)
{
    /// <summary>The parameters of its constructors.</summary>
    public IReadOnlyList<WireMember> ConstructorParameters { get; init; } = [];

    /// <summary>The model that the type stands for; null: it is named by a member, or by a client.</summary>
    public string? FixedModel { get; init; }

    /// <summary>The member on which <c>Set(path, value)</c> sets any field under its JSON path; null: there is none.</summary>
    public string? Patch { get; init; }

    /// <summary>Why no request with it can succeed with any GPT Image model: a clause without a full stop; null: it can.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the object names its model, so that it is a request without a client.</summary>
    public bool IsRequest => FixedModel is not null || Properties.Concat(ConstructorParameters).SelectMany(member => member.Members.Prepend(member)).Any(member => member is { Parameter: ParameterNames.Model, IsIgnored: false });

    /// <summary>Whether other requests than those for images have it, too: it counts only where a call of this library is given it.</summary>
    public bool IsGeneral { get; init; }

    public WireMember? Find(string property) => Properties.FirstOrDefault(member => member.Name == property);
}

/// <summary>What makes a client.</summary>
/// <param name="Type">The type.</param>
/// <param name="Method">The method; null for a constructor.</param>
/// <param name="ModelParameter">The parameter that takes the model.</param>
internal sealed record ClientFactory(LibraryType Type, string? Method, string ModelParameter)
{
    /// <summary>Whether the model is the name of a deployment.</summary>
    public bool IsDeployment { get; init; }

    /// <summary>The member of <see cref="ModelParameter"/> that names the model, where the parameter takes an object of settings; null: it takes the id.</summary>
    public string? ModelMember { get; init; }

    /// <summary>Why the model cannot move by itself: a clause without a full stop; null: it can.</summary>
    public string? Fault { get; init; }

    /// <summary>The model that the library takes where none is named; null: the model has to be named.</summary>
    public string? WhenOmitted { get; init; }

    /// <summary>Parameters that are called like one that takes a model, and that nothing sends.</summary>
    public IReadOnlyList<string> IgnoredParameters { get; init; } = [];
}

/// <summary>A property by which a client says its model.</summary>
/// <param name="Type">The type of the client.</param>
/// <param name="Name">The property.</param>
internal sealed record ClientModel(LibraryType Type, string Name);

/// <summary>A method that makes another client of one; what it is called on, or its first argument, is the client inside.</summary>
/// <param name="Type">The type that has the method.</param>
/// <param name="Method">The method.</param>
internal sealed record ClientWrapper(LibraryType Type, string Method);

/// <summary>A method that sends a request.</summary>
/// <param name="Type">The type that has the method.</param>
/// <param name="Name">The name without <c>Async</c>.</param>
/// <param name="Endpoint">Where it goes.</param>
/// <param name="Parameters">Its parameters. One that takes a <see cref="ParameterObject"/> needs no entry.</param>
internal sealed record RequestMethod(LibraryType Type, string Name, Endpoint Endpoint, IReadOnlyList<WireMember> Parameters)
{
    /// <summary>Why the call cannot succeed with any GPT Image model: a clause without a full stop; null: it can.</summary>
    public string? Fault { get; init; }

    public WireMember? Find(string parameter) => Parameters.FirstOrDefault(member => member.Name == parameter);
}
