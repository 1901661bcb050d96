using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.ModelUses;

/// <summary>An id in source, and what it is used for.</summary>
/// <param name="location">Where a diagnostic about it goes.</param>
/// <param name="value">The id, with the place where it can be replaced if it can.</param>
internal sealed class ModelUse(Location location, PossibleValue value)
{
    private ModelUseKind _unsentAs = ModelUseKind.Sent;

    public Location Location { get; } = location;

    public PossibleValue Value { get; } = value;

    public ModelUseKind Kind =>
        Requests.Count == 0 ? _unsentAs
        : Requests.All(request => request.IsDeployment) ? ModelUseKind.Deployment
        : Requests.All(request => request.IsElsewhere) ? ModelUseKind.Mentioned
        : ModelUseKind.Sent;

    /// <summary>The requests in sight that send it.</summary>
    public List<FoundRequest> Requests { get; } = [];

    /// <summary>A request for which the id is the name of a deployment, or another vendor's model, while others send it as ours: it cannot move for those alone.</summary>
    public FoundRequest? Other =>
        Kind == ModelUseKind.Sent ? Requests.Find(request => request.IsDeployment || request.Evidence == RequestEvidence.Elsewhere) : null;

    /// <summary>Whether it may also meet parameters in requests that do not show their model.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>An id that no request in sight sends.</summary>
    public static ModelUse OfUnsent(SyntaxNode syntax, PossibleValue value, ModelUseKind kind)
    {
        var use = new ModelUse(syntax.GetLocation(), value) { _unsentAs = kind };
        if (kind == ModelUseKind.Sent)
        {
            use.Add(new FoundRequest
            {
                Endpoint = Endpoint.None,
                Site = syntax,
                Evidence = RequestEvidence.ModelAlone,
                Model = new RequestPart { Parameter = ParameterNames.Model, Values = [value], Location = use.Location, Syntax = syntax },
            });
        }

        return use;
    }

    /// <summary>An id in a text that says more: SQL, JSON, a list.</summary>
    public static ModelUse InText(Location location, string id, ModelUseKind kind) => new(location, PossibleValue.Known(id)) { _unsentAs = kind };

    /// <summary>The ids that requests send, each with all that send it.</summary>
    public static IReadOnlyList<ModelUse> OfRequests(IEnumerable<FoundRequest> requests)
    {
        var uses = new Dictionary<Location, ModelUse>();
        foreach (var request in requests)
        {
            foreach (var value in request.Model?.Values ?? [])
            {
                if (value.Text is null)
                {
                    continue;
                }

                // An id that comes from another assembly is reported where it is used.
                var location = value.Place?.Report ?? request.Model!.Location;
                if (!uses.TryGetValue(location, out var use))
                {
                    uses.Add(location, use = new ModelUse(location, value));
                }

                use.Add(request);
            }
        }

        return [.. uses.Values];
    }

    private void Add(FoundRequest request)
    {
        Requests.Add(request);
        IsOpen |= request.Evidence == RequestEvidence.ModelAlone;
    }
}

/// <summary>What an id in source is there for.</summary>
internal enum ModelUseKind
{
    /// <summary>Compared, listed, priced, shown, tested.</summary>
    Mentioned,

    /// <summary>Written into a database: a seed, or a text of SQL.</summary>
    Stored,

    /// <summary>The model of requests, of which some may not be seen.</summary>
    Sent,

    /// <summary>The name of a deployment.</summary>
    Deployment,

    /// <summary>Handed to an image client whose package is not there, so nothing more can be known.</summary>
    Unresolved,
}
