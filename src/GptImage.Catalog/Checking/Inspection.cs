namespace GptImage.Catalog;

/// <summary>
/// One request held against the rules of one provider for one model, on one endpoint: each parameter by itself, then the combinations. Remedies are
/// not its business.
/// </summary>
/// <param name="request">The request.</param>
/// <param name="endpoint">The endpoint it is sent to: exactly one.</param>
/// <param name="rules">The rules.</param>
/// <param name="model">The id as sent, for the API's words.</param>
/// <param name="subject">Who refuses, at the start of each message.</param>
internal sealed class Inspection(ImageRequest request, Endpoint endpoint, ModelRules rules, string model, string subject)
{
    private List<Violation>? _found;

    public IReadOnlyDictionary<string, ParameterValue> Parameters => request.Parameters;

    public Endpoint Endpoint => endpoint;

    public ModelRules Rules => rules;

    /// <summary>The id as sent.</summary>
    public string Model => model;

    /// <summary>Every violation, or <see langword="null"/>: nearly all requests have none.</summary>
    public List<Violation>? Run()
    {
        if (endpoint == Endpoint.Variations)
        {
            CheckVariations();
            return _found;
        }

        if (endpoint == Endpoint.Edits && (rules.Endpoints & Endpoint.Edits) == 0)
        {
            Refuse(RuleIds.EditsNotSupported, ParameterNames.Model, model, "image edits; use a model that supports them", ApiErrors.EditsOfModel(model));
        }

        foreach (var parameter in request.Parameters)
        {
            ParameterChecks.Check(this, parameter.Key, parameter.Value);
        }

        CombinationChecks.Check(this);
        return _found;
    }

    /// <summary>How the API names a parameter on this endpoint.</summary>
    public string PathOf(string parameter) => ApiErrors.PathOf(parameter, endpoint);

    /// <summary>Whether the parameter is sent and nothing is reported about it yet, so that a combination does not report it a second time.</summary>
    public bool IsAccepted(string name) =>
        request.Parameters.ContainsKey(name) && rules.Find(endpoint, name) is { Presence: Outcome.Accepted } && !IsReported(name);

    /// <summary>The value of a parameter that <see cref="IsAccepted"/>, where it is visible.</summary>
    public bool TryGetAccepted(string name, out string text)
    {
        text = IsAccepted(name) ? request.Parameters[name].Text ?? "" : "";
        return text.Length > 0;
    }

    public void Refuse(string id, string name, string? value, string what, ApiError error) => Add(id, name, value, what, error, verb: "refuses ");

    public void Ignore(string name, string? value, string what) => Add(RuleIds.IgnoredOrBilled, name, value, what, ApiError.None, verb: "ignores ");

    /// <summary>Reports a value that costs more than it makes; <paramref name="what"/> starts with its verb.</summary>
    public void Bill(string name, string value, string what) => Add(RuleIds.IgnoredOrBilled, name, value, what, ApiError.None, verb: "");

    // The retirement is OpenAI's; the gateway never offered the endpoint, so it documents nothing.
    private void CheckVariations()
    {
        if (rules.Provider == Provider.OpenAI)
        {
            _found =
            [
                new(RuleIds.VariationsRetired, ParameterNames.Model, request.Model, "The variations endpoint is retired; use edits with a prompt",
                    rules.Provider, []) { Error = ApiErrors.VariationsRetired() },
            ];
        }
    }

    private bool IsReported(string name) => _found is not null && _found.Exists(violation => violation.Parameter == name);

    private void Add(string id, string name, string? value, string what, ApiError error, string verb) =>
        (_found ??= []).Add(new Violation(id, name, value, $"{subject} {verb}{what}", rules.Provider, []) { Error = error });
}
