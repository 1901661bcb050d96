using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>
/// How <see cref="GptImageClient"/> works: what every System.ClientModel client knows (transport, logging, policies), and what images need besides.
/// Not to be changed once a client uses it.
/// </summary>
public sealed class GptImageClientOptions : ClientPipelineOptions
{
    private static readonly Uri OpenAI = new("https://api.openai.com/v1");

    private Uri _endpoint = OpenAI;
    private Provider? _provider;
    private string _model = ModelCatalog.DefaultTarget;
    private string? _deployment;
    private string? _apiVersion;
    private string _tokenScope = "https://cognitiveservices.azure.com/.default";
    private string? _organizationId;
    private string? _projectId;
    private ModelOverlay? _models;
    private bool _checksRequests = true;
    private bool _retriesTimeouts;
    private int _maximumRetries = 2;
    private long _maximumResponseBytes = 512L * 1024 * 1024;

    /// <summary>
    /// Creates the defaults. <see cref="ClientPipelineOptions.NetworkTimeout"/> is five minutes here, and bounds each try as a whole: from the request being
    /// sent to the last byte of its response.
    /// </summary>
    public GptImageClientOptions() => NetworkTimeout = TimeSpan.FromMinutes(5);

    /// <summary>The base URL, with its version: paths such as <c>images/generations</c> are added to it. Default: <c>https://api.openai.com/v1</c>.</summary>
    /// <exception cref="ArgumentException">It is not absolute, or neither http nor https.</exception>
    public Uri Endpoint
    {
        get => _endpoint;
        set
        {
            AssertNotFrozen();
            _endpoint = value is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? value : throw new ArgumentException("An endpoint is an absolute http or https URL.", nameof(value));
        }
    }

    /// <summary>
    /// Whose rules and prices apply. Default: by the host of <see cref="Endpoint"/>. For a host that is not known, and for
    /// <see cref="Provider.Any"/>, a call is refused only for what every provider that has the model refuses.
    /// </summary>
    public Provider Provider
    {
        get => _provider ?? ProviderHosts.ProviderOf(_endpoint);
        set
        {
            AssertNotFrozen();
            _provider = value;
        }
    }

    /// <summary>The model of calls that name none. Default: <c>gpt-image-2</c>.</summary>
    public string Model
    {
        get => _model;
        set
        {
            AssertNotFrozen();
            _model = value ?? throw new ArgumentNullException(nameof(value));
        }
    }

    /// <summary>
    /// The deployment to call at Azure; <see langword="null"/>, the default: none. <see cref="Model"/> says which model it stands for. With an
    /// <see cref="Endpoint"/> that ends in <c>/openai/v1</c> the deployment is sent in place of the model; otherwise calls go to
    /// <c>…/openai/deployments/NAME/…</c>.
    /// </summary>
    public string? Deployment
    {
        get => _deployment;
        set
        {
            AssertNotFrozen();
            _deployment = value;
        }
    }

    /// <summary>
    /// The <c>api-version</c> of each URL. Default: none, or with a <see cref="Deployment"/> <c>preview</c> on the v1 path and <c>2025-04-01-preview</c>
    /// otherwise: older versions know no edits.
    /// </summary>
    public string? ApiVersion
    {
        get => _apiVersion;
        set
        {
            AssertNotFrozen();
            _apiVersion = value;
        }
    }

    /// <summary>What an <c>AuthenticationTokenProvider</c> is asked for tokens of. Default: <c>https://cognitiveservices.azure.com/.default</c>, Azure's.</summary>
    public string TokenScope
    {
        get => _tokenScope;
        set
        {
            AssertNotFrozen();
            _tokenScope = value ?? throw new ArgumentNullException(nameof(value));
        }
    }

    /// <summary>The organization that pays, for a key of several: <c>OpenAI-Organization</c>. Default: the key's own.</summary>
    public string? OrganizationId
    {
        get => _organizationId;
        set
        {
            AssertNotFrozen();
            _organizationId = value;
        }
    }

    /// <summary>The project that pays, for a key of several: <c>OpenAI-Project</c>. Default: the key's own.</summary>
    public string? ProjectId
    {
        get => _projectId;
        set
        {
            AssertNotFrozen();
            _projectId = value;
        }
    }

    /// <summary>
    /// What a <c>gptimage.models.json</c> adds to the models that are known, for checks and prices: <c>ModelOverlay.Parse(File.ReadAllText(…))</c>. Default:
    /// <see langword="null"/>, nothing.
    /// </summary>
    public ModelOverlay? Models
    {
        get => _models;
        set
        {
            AssertNotFrozen();
            _models = value;
        }
    }

    /// <summary>Whether calls that the catalogue knows to be refused throw <see cref="GptImageRequestException"/> instead of being sent. Default: true.</summary>
    public bool ChecksRequests
    {
        get => _checksRequests;
        set
        {
            AssertNotFrozen();
            _checksRequests = value;
        }
    }

    /// <summary>How often a call is repeated after 429, a 5xx or a connection that could not be made. Default: 2. Not used with a <c>RetryPolicy</c> of your own.</summary>
    public int MaximumRetries
    {
        get => _maximumRetries;
        set
        {
            AssertNotFrozen();
            _maximumRetries = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    /// <summary>
    /// Whether a call that timed out (<c>NetworkTimeout</c>, by default five minutes) is repeated. Default: false, because the image may have been made,
    /// and billed.
    /// </summary>
    public bool RetriesTimeouts
    {
        get => _retriesTimeouts;
        set
        {
            AssertNotFrozen();
            _retriesTimeouts = value;
        }
    }

    /// <summary>Whether keys are sent as Azure takes them.</summary>
    internal bool IsAzure => Deployment is not null || ProviderHosts.IsAzure(Endpoint);

    /// <summary>The longest accepted response, and download, in bytes. Default: 512 MiB.</summary>
    public long MaximumResponseBytes
    {
        get => _maximumResponseBytes;
        set
        {
            AssertNotFrozen();
            _maximumResponseBytes = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
        }
    }
}
