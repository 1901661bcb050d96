using System.Runtime.CompilerServices;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>An image request in source, or as much of one as a place shows: linking joins the pieces.</summary>
internal sealed record FoundRequest
{
    public required Endpoint Endpoint { get; init; }

    /// <summary>Where the model is set; null where it is not seen.</summary>
    public RequestPart? Model { get; init; }

    /// <summary>Where the other parameters are set; a parameter may be set in several places.</summary>
    public IReadOnlyList<RequestPart> Parts { get; init; } = [];

    /// <summary>The call, or the object that is sent.</summary>
    public required SyntaxNode Site { get; init; }

    /// <summary>What makes the objects that hold its parameters: what becomes of them tells whether anything else may set one.</summary>
    public IReadOnlyList<SyntaxNode> Objects { get; init; } = [];

    /// <summary>Whether a client library makes it: nothing of a raw body gets into it.</summary>
    public bool IsOfLibrary { get; init; }

    /// <summary>What the object comes from that holds its parameters, where that is code of another assembly; null: it is made here, or there is none.</summary>
    public SyntaxNode? Unseen { get; init; }

    /// <summary>Why the library cannot make the call succeed with any GPT Image model: a clause; null: it can.</summary>
    public string? Fault { get; init; }

    /// <summary>The model names a deployment, which may stand for any model.</summary>
    public bool IsDeployment { get; init; }

    /// <summary>Where it may go, as far as its own client or URL shows it.</summary>
    public RequestHost Host { get; init; }

    /// <summary>Whether it goes to another vendor, and nowhere else that is seen.</summary>
    public bool IsElsewhere => (Host & (RequestHost.Other | RequestHost.Known)) == RequestHost.Other;

    /// <summary>Whose rules it comes under; <see cref="Provider.Any"/> where a gateway is in sight and its own host does not tell whether it goes there.</summary>
    public Provider Provider { get; init; } = Provider.OpenAI;

    /// <summary>How much of it the source shows.</summary>
    public RequestEvidence Evidence { get; init; } = RequestEvidence.Whole;

    /// <summary>Whether the model may be one that is not seen here.</summary>
    public bool IsModelOpen => Model is null || Model.Values.Any(value => value.Text is null);

    /// <summary>A request is itself and no other, however alike they are.</summary>
    public bool Equals(FoundRequest? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
