namespace ContentStudio;

public sealed class SelectionViewModel
{
    public List<string> AvailableModels { get; } = ["dall-e-3", "gpt-image-1", "gpt-image-1.5"]; // mentioned

    public List<KeyValuePair<string, string>> Items { get; } =
    [
        new("gpt-image-1", "Best"), // mentioned
        new("gpt-image-1-mini", "Cheapest"), // mentioned
    ];

    public string Placeholder => "e.g. gpt-image-1"; // mentioned

    public string ModelLabel => "gpt-image-1"; // mentioned

    public string Describe(string id)
    {
        switch (id)
        {
            case "gpt-image-1": // mentioned
                return "For everything";
            case "gpt-image-1-mini": // mentioned
                return "For drafts";
            default:
                return id;
        }
    }

    public bool SupportsTransparency(string id) => id is "gpt-image-1" or "gpt-image-1.5" || id.Equals("gpt-image-1-mini", StringComparison.Ordinal); // mentioned

    public int Order(string id) => id switch { "gpt-image-1" => 0, "gpt-image-1-mini" => 1, _ => 2 }; // mentioned

    public static readonly HashSet<string> Retired = new(StringComparer.OrdinalIgnoreCase) { "dall-e-2", "dall-e-3", "gpt-image-1" }; // mentioned

    public void Track(IDictionary<string, object> telemetry) => telemetry["feature"] = "gpt-image-1"; // mentioned

    public string Folder => Path.Combine("pictures", "gpt-image-1"); // mentioned

    public string Audit(string model)
    {
        ArgumentNullException.ThrowIfNull(model, nameof(model));
        return $"{model} (was gpt-image-1)"; // mentioned
    }

    public string Insert() => "INSERT INTO Jobs (Model) VALUES ('gpt-image-1')"; // mentioned
}
