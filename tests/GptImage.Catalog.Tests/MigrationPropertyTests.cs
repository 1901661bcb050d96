namespace GptImage.Catalog.Tests;

/// <summary>What holds for every plan, over all models, endpoints and targets, each parameter value alone, in pairs that bear on each other, and at random.</summary>
public class MigrationPropertyTests
{
    private static readonly (string Name, ParameterValue[] Values)[] Domains =
    [
        ("prompt", ["a cat", "", new string('a', 1_001), new string('a', 32_001), ParameterValue.Unknown]),
        ("n", [0, 1, 2, 4, 5, 10, 11, ParameterValue.Unknown]),
        ("size", ["auto", "1024x1024", "1536x1024", "256x256", "512x512", "1792x1024", "1920x1080", "3840x2160", "16:9", ParameterValue.Unknown]),
        ("quality", ["auto", "low", "high", "standard", "hd", "xhigh", "max", "ultra", ParameterValue.Unknown]),
        ("background", ["auto", "opaque", "transparent", "blue", ParameterValue.Unknown]),
        ("output_format", ["png", "jpeg", "webp", "gif", "svg", "bmp", ParameterValue.Unknown]),
        ("output_compression", [-1, 0, 50, 100, 101, ParameterValue.Unknown]),
        ("moderation", ["auto", "low", "high", ParameterValue.Unknown]),
        ("stream", ["true", "false", ParameterValue.Unknown]),
        ("partial_images", [0, 3, 4, ParameterValue.Unknown]),
        ("input_fidelity", ["high", "low", "medium", ParameterValue.Unknown]),
        ("response_format", ["url", "b64_json", ParameterValue.Unknown]),
        ("style", ["vivid", ParameterValue.Unknown]),
        ("image", [1, 2, 16, 17, ParameterValue.Unknown]),
        ("mask", [ParameterValue.Unknown]),
        ("markup", [ParameterValue.Unknown]),
        ("complexity", ["high", "utmost", ParameterValue.Unknown]),
        ("frame_count", [1, 9, ParameterValue.Unknown]),
        ("svg", [ParameterValue.Unknown]),
        ("seed", [42]),
        ("user", ["me"]),
    ];

    private static readonly HashSet<string> BearOnEachOther =
        ["n", "background", "output_format", "output_compression", "stream", "partial_images", "mask", "markup", "input_fidelity"];

    private static readonly Endpoint[] Endpoints = [Endpoint.None, Endpoint.Generations, Endpoint.Edits, Endpoint.ResponsesTool, Endpoint.Variations];

    // One of each kind: their siblings have the same rules.
    private static readonly string?[] Sources =
        [null, "my-deployment", "dall-e-2", "dall-e-3", "gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5-2025-12-16", "gpt-image-2", "gpt-image-2.5-flare",
            "gpt-image-2.6-flare", "gpt-image-2-all", "gpt-image-2.5-vip", "gpt-image-2.6-all"];

    private static readonly string[] TargetIds =
        ["gpt-image-2", "gpt-image-2-2026-04-21", "gpt-image-2.5-sunburst", "gpt-image-2.6-sunburst", "gpt-image-2-all", "gpt-image-2-vip", "gpt-image-2.5-vip",
            "gpt-image-2.6-all"];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_lossless_plan_ends_in_an_accepted_request(string target)
    {
        foreach (var request in AllRequests())
        {
            var plan = Migration.Plan(request, target);
            var moved = RequestEdits.Apply(request, plan.Edits);

            Assert.Equal(target, moved.Model);
            if (plan.IsLossless)
            {
                AssertAccepted(moved, request, plan);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_plan_is_complete_and_can_be_applied_again(string target)
    {
        foreach (var request in AllRequests())
        {
            var plan = Migration.Plan(request, target);
            var once = RequestEdits.Apply(request, plan.Edits);
            var twice = RequestEdits.Apply(once, plan.Edits);

            Assert.Equal(Text(once), Text(twice));
            if (plan.IsLossless)
            {
                Assert.Empty(Migration.Plan(once, target).Edits);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_call_that_works_is_never_turned_into_one_that_fails(string target)
    {
        var destination = Find(target);
        foreach (var request in AllRequests().Where(HasSomethingUnseen))
        {
            var plan = Migration.Plan(request, target);
            if (!plan.IsLossless)
            {
                continue;
            }

            foreach (var real in RealCallsBehind(request).Where(real => (destination.Endpoints & real.Endpoint) != 0))
            {
                var before = Compatibility.Check(real with { Provider = Find(real.Model!).Vendor });
                if (before.All(violation => !violation.IsRefusal))
                {
                    // A call that was ignored in part, or billed twice, may stay so.
                    AssertAccepted(RequestEdits.Apply(real, plan.Edits), real, plan, except: [.. before.Select(violation => violation.RuleId)]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Each_alternative_resolves_its_decision(string target)
    {
        foreach (var request in AllRequests(random: 400))
        {
            foreach (var decision in Migration.Plan(request, target).Decisions)
            {
                foreach (var way in decision.Alternatives)
                {
                    var moved = RequestEdits.Apply(request, way.Edits);
                    var again = Migration.Plan(moved, moved.Model!);

                    Assert.False(way.IsLossless);
                    Assert.True(
                        again.Decisions.All(other => other.Parameter != decision.Parameter),
                        $"{Text(request)} -> {target}: '{way.Title}' leaves {string.Join("; ", again.Decisions.Select(other => other.Reason))}");
                }
            }
        }
    }

    public static TheoryData<string> Targets() => [.. TargetIds];

    private static void AssertAccepted(ImageRequest moved, ImageRequest request, MigrationPlan plan, params string[] except)
    {
        foreach (var provider in new[] { Find(plan.Target).Vendor, Provider.Any })
        {
            var violations = Compatibility.Check(moved with { Provider = provider }).Where(violation => !except.Contains(violation.RuleId)).ToArray();
            Assert.True(
                violations.Length == 0,
                $"{Text(request)} -> {Text(moved)}: {string.Join("; ", violations.Select(violation => violation.Message))}");
        }
    }

    private static IEnumerable<ImageRequest> AllRequests(int random = 1_500)
    {
        var singles = (from domain in Domains from value in domain.Values select (domain.Name, value)).ToArray();
        var bearing = singles.Where(single => BearOnEachOther.Contains(single.Name)).ToArray();
        var pairs = from first in bearing from second in bearing where string.CompareOrdinal(first.Name, second.Name) < 0 select new[] { first, second };
        var alone = singles.Select(single => new[] { single }).Prepend([]).ToArray();
        var sets = alone.Concat(pairs).ToArray();
        var generator = new Random(20261122);

        foreach (var source in Sources)
        {
            foreach (var endpoint in Endpoints)
            {
                foreach (var set in endpoint is Endpoint.None or Endpoint.Edits ? sets : alone)
                {
                    yield return Requests.To(endpoint, source, set);
                }
            }
        }

        for (var i = 0; i < random; i++)
        {
            var names = Domains.OrderBy(_ => generator.Next()).Take(generator.Next(2, 9));
            yield return Requests.To(
                Endpoints[generator.Next(Endpoints.Length)],
                Sources[generator.Next(Sources.Length)],
                [.. names.Select(domain => (domain.Name, domain.Values[generator.Next(domain.Values.Length)]))]);
        }
    }

    private static bool HasSomethingUnseen(ImageRequest request) =>
        request.Endpoint == Endpoint.None || request.Model is null || request.Parameters.Any(parameter => !parameter.Value.IsKnown);

    // Every call that may stand behind a request of which not everything can be seen.
    private static IEnumerable<ImageRequest> RealCallsBehind(ImageRequest request)
    {
        string[] models = request.Model is { } id && ModelCatalog.TryFind(id, out _) ? [id] : ["gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5"];
        Endpoint[] places = request.Endpoint == Endpoint.None ? [Endpoint.Generations, Endpoint.Edits, Endpoint.ResponsesTool] : [request.Endpoint];
        foreach (var model in models)
        {
            foreach (var place in places.Where(place => (Find(model).Endpoints & place) != 0))
            {
                foreach (var parameters in Instances([.. request.Parameters]))
                {
                    yield return Requests.To(place, model, parameters);
                }
            }
        }
    }

    private static IEnumerable<(string, ParameterValue)[]> Instances(KeyValuePair<string, ParameterValue>[] parameters)
    {
        IEnumerable<(string, ParameterValue)[]> instances = [[]];
        foreach (var (name, value) in parameters)
        {
            ParameterValue[] possible = value.IsKnown ? [value] : [.. Domains.Single(domain => domain.Name == name).Values.Where(known => known.IsKnown)];
            if (possible.Length > 0)
            {
                instances = instances.SelectMany(instance => possible, (instance, chosen) => instance.Append((name, chosen)).ToArray());
            }
            else
            {
                instances = instances.Select(instance => instance.Append((name, value)).ToArray());
            }
        }

        // A sample, spread evenly, where several values are unseen at once.
        var all = instances.Take(5_000).ToArray();
        return all.Where((_, i) => i % ((all.Length / 60) + 1) == 0);
    }

    private static ImageModel Find(string id) => ModelCatalog.TryFind(id, out var model) ? model : throw new ArgumentException(id);

    private static string Text(ImageRequest request) =>
        $"{request.Model} {request.Endpoint} {string.Join(' ', request.Parameters.OrderBy(parameter => parameter.Key).Select(parameter => $"{parameter.Key}={Shorten(parameter.Value.ToString())}"))}";

    private static string Shorten(string text) => text.Length > 20 ? $"<{text.Length}>" : text;
}
