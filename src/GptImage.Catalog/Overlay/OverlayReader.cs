using System.Globalization;
using GptImage.Json;
using GptImage.Spelling;

namespace GptImage.Catalog;

/// <summary>Makes models of a <c>gptimage.models.json</c>. All errors are collected: who corrects a file wants to see them at once.</summary>
internal sealed class OverlayReader
{
    private static readonly string[] MembersOfFile = ["$schema", "models"];

    private static readonly Dictionary<string, Endpoint> EndpointNames = new(StringComparer.Ordinal)
    {
        ["generations"] = Endpoint.Generations,
        ["edits"] = Endpoint.Edits,
        ["responses"] = Endpoint.ResponsesTool,
    };

    /// <summary>What an entry may say, and what becomes of the model then.</summary>
    private static readonly Dictionary<string, Func<OverlayReader, ImageModel, string, JsonElement, ImageModel>> Members = new(StringComparer.Ordinal)
    {
        ["like"] = (_, model, _, _) => model,
        ["legacy"] = (reader, model, key, value) => model with { IsLegacy = reader.Legacy(model, key, value) },
        ["released"] = (reader, model, key, value) => model with { Released = reader.Date(key, value) },
        ["shutdown"] = (reader, model, key, value) => model with { ShutdownDate = reader.Date(key, value), Lifecycle = Lifecycle.Deprecated },
        ["aliases"] = (reader, model, key, value) => model with { Aliases = [.. model.Aliases, .. reader.Texts(key, value)] },
        ["snapshots"] = (reader, model, key, value) => model with { Snapshots = [.. model.Snapshots, .. reader.Texts(key, value)] },
        ["replacements"] = (reader, model, key, value) => model with { Replacements = [.. reader.Texts(key, value)] },
        ["endpoints"] = (reader, model, key, value) => reader.WithEndpoints(model, key, value),
        ["sizes"] = (reader, model, key, value) => reader.WithSizes(model, key, value),
        ["parameters"] = (reader, model, key, value) => OverlayParameters.Read(reader, model, key, value),
        ["prices"] = (reader, model, key, value) => OverlayPrices.Read(reader, model, key, value),
    };

    private readonly string _text;
    private readonly List<OverlayError> _errors = [];

    public OverlayReader(string text) => _text = text;

    public IReadOnlyList<OverlayError> Errors => _errors;

    /// <summary>Every model then; meaningless where there are errors.</summary>
    public IReadOnlyList<ImageModel> Read()
    {
        List<ImageModel> models = [.. ModelTable.All];
        var root = JsonText.Read(_text, out var fault);
        if (fault is not null)
        {
            var length = Math.Min(1, _text.Length - fault.Position);
            Add("", length > 0 ? _text.Substring(fault.Position, length) : "", fault.Expected, fault.Position, length);
            return models;
        }

        foreach (var member in MembersOf("", root!, MembersOfFile))
        {
            foreach (var entry in member.Name == "models" ? MembersOf("models", member.Value, accepted: null) : [])
            {
                ReadModel(models, entry);
            }
        }

        return models;
    }

    /// <summary>The members of an object; a name that is none of those accepted is an error.</summary>
    public IEnumerable<JsonMember> MembersOf(string key, JsonElement value, IReadOnlyCollection<string>? accepted)
    {
        if (value.Kind != JsonKind.Object)
        {
            Refuse(key, value, "an object");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            if (accepted is not null && !accepted.Contains(member.Name))
            {
                var nearest = NearestName.Of(member.Name, accepted);
                Add(key, member.Name, nearest is null ? string.Join(", ", accepted) : $"'{nearest}'", member.NameStart, member.NameEnd - member.NameStart);
            }
            else if (!seen.Add(member.Name))
            {
                Add(key, member.Name, "each name once", member.NameStart, member.NameEnd - member.NameStart);
            }
            else
            {
                yield return member;
            }
        }
    }

    public void Refuse(string key, JsonElement value, string accepted) =>
        Add(key, value.Kind is JsonKind.Object or JsonKind.Array ? _text.Substring(value.Start, 1) : value.Text, accepted, value.Start, value.End - value.Start);

    /// <summary>The texts of an array.</summary>
    public IEnumerable<string> Texts(string key, JsonElement value) => Elements(key, value).Select(item => item.Text);

    /// <summary>The elements of an array of texts, as far as they are texts.</summary>
    public IEnumerable<JsonElement> Elements(string key, JsonElement value)
    {
        if (value.Kind != JsonKind.Array)
        {
            Refuse(key, value, "an array of texts");
        }

        foreach (var item in value.Items)
        {
            if (item is { Kind: JsonKind.String, Text.Length: > 0 })
            {
                yield return item;
            }
            else
            {
                Refuse(key, item, "a text");
            }
        }
    }

    public decimal Number(string key, JsonElement value)
    {
        if (value.Kind != JsonKind.Number || !decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0)
        {
            Refuse(key, value, "a number of at least 0");
            return 0;
        }

        return number;
    }

    private void ReadModel(List<ImageModel> models, JsonMember entry)
    {
        var key = $"models.{entry.Name}";
        var members = MembersOf(key, entry.Value, Members.Keys).ToList();
        var index = models.FindIndex(model => model.Id == entry.Name);
        if (Like(models, key, entry, members, isKnown: index >= 0) is not { } model)
        {
            return;
        }

        model = members.Aggregate(model, (changed, member) => Members[member.Name](this, changed, $"{key}.{member.Name}", member.Value));
        var others = models.Where((_, i) => i != index).SelectMany(IdsOf);
        if (IdsOf(model).Concat(others).GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            Add(key, twice.Key, "an id that no other model has", entry.NameStart, entry.NameEnd - entry.NameStart);
        }
        else if (index >= 0)
        {
            models[index] = model;
        }
        else
        {
            models.Add(model);
        }
    }

    /// <summary>The model that the entry starts from: the known one of its id, or for a new one that which it is like.</summary>
    private ImageModel? Like(List<ImageModel> models, string key, JsonMember entry, List<JsonMember> members, bool isKnown)
    {
        var like = members.Find(member => member.Name == "like")?.Value;
        if (like is null)
        {
            if (!isKnown)
            {
                Add(key, entry.Name, "a known id, or name with 'like' the known model that it resembles", entry.NameStart, entry.NameEnd - entry.NameStart);
            }

            return models.Find(model => model.Id == entry.Name);
        }

        if (like.Kind != JsonKind.String || models.Find(model => model.Id == like.Text) is not { } other)
        {
            var nearest = NearestName.Of(like.Text, models.Select(model => model.Id));
            Refuse($"{key}.like", like, nearest is null ? "the id of a known model" : $"'{nearest}'");
            return null;
        }

        return isKnown
            ? models.Find(model => model.Id == entry.Name)! with { Rules = other.Rules, Prices = other.Prices }
            : new ImageModel { Id = entry.Name, Vendor = other.Vendor, Rules = other.Rules, Prices = other.Prices };
    }

    private bool Legacy(ImageModel model, string key, JsonElement value)
    {
        if (value is not { Kind: JsonKind.Word, Text: "true" or "false" })
        {
            Refuse(key, value, "true or false");
        }
        else if (value.Text == "true" && model.Id == ModelCatalog.DefaultTarget)
        {
            Refuse(key, value, $"false: '{model.Id}' is what others move to where nothing else is set");
        }

        return value.Text == "true";
    }

    private DateTime? Date(string key, JsonElement value)
    {
        if (value.Kind == JsonKind.String
            && DateTime.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date))
        {
            return date;
        }

        Refuse(key, value, "a date such as '2027-04-21'");
        return null;
    }

    private ImageModel WithEndpoints(ImageModel model, string key, JsonElement value)
    {
        var endpoints = Endpoint.None;
        foreach (var item in Elements(key, value))
        {
            if (EndpointNames.TryGetValue(item.Text, out var endpoint))
            {
                endpoints |= endpoint;
            }
            else
            {
                Refuse(key, item, string.Join(", ", EndpointNames.Keys));
            }
        }

        return model with { Rules = [.. model.Rules.Select(rules => rules with { Endpoints = endpoints })] };
    }

    private ImageModel WithSizes(ImageModel model, string key, JsonElement value)
    {
        var sizes = new List<ImageSize>();
        var acceptsAuto = false;
        foreach (var item in Elements(key, value))
        {
            if (item.Text == SizeRule.Auto)
            {
                acceptsAuto = true;
            }
            else if (ImageSize.TryParse(item.Text, out var size))
            {
                sizes.Add(size);
            }
            else
            {
                Refuse(key, item, "'auto', or a size such as '1024x1024'");
            }
        }

        return model with { Rules = [.. model.Rules.Select(rules => rules with { Size = new SizeRule { Sizes = sizes, AcceptsAuto = acceptsAuto } })] };
    }

    private static IEnumerable<string> IdsOf(ImageModel model) => [model.Id, .. model.Snapshots, .. model.Aliases];

    private void Add(string key, string value, string accepted, int start, int length)
    {
        var before = _text.Substring(0, Math.Min(start, _text.Length));
        _errors.Add(new OverlayError(
            key.Length == 0 ? ModelOverlay.FileName : key, value, accepted, start, length, before.Count(character => character == '\n') + 1, start - before.LastIndexOf('\n')));
    }
}
