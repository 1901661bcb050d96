using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Libraries;

/// <summary>What goes over the wire for members that are set: their rows say which values change on the way, and what is sent for members that are not.</summary>
internal static class WireParts
{
    /// <param name="set">The members that are set.</param>
    /// <param name="members">All members that might have been: those that are not set may be sent all the same.</param>
    /// <param name="site">Where a parameter counts as set that nothing sets.</param>
    /// <param name="omitted">Where a member is written that is not; null where it cannot be.</param>
    public static IReadOnlyList<RequestPart> Of(IReadOnlyList<MemberPart> set, IEnumerable<WireMember> members, SyntaxNode site, Func<WireMember, ValuePlace?>? omitted = null)
    {
        var parts = new List<RequestPart>();
        string? model = null;
        foreach (var (member, part) in set)
        {
            model ??= part.Values.Any(value => !value.IsAbsent) ? member.ReplacesModelBy : null;
            if (!member.IsIgnored && member.Parameter.Length > 0 && !set.Any(other => other.Member.HeightMember == member.Name))
            {
                parts.Add(member.HeightMember is { } height ? WithHeight(part, set.FirstOrDefault(other => other.Member.Name == height).Part) : Sent(part, member));
            }
        }

        parts.AddRange(
            from member in members
            where member.WhenOmitted is not null && !set.Any(other => other.Member.Parameter == member.Parameter)
            group member by member.Parameter into same
            let place = omitted is null ? null : same.Select(omitted).FirstOrDefault(place => place is not null)
            select Fixed(same.Key, same.First().WhenOmitted!, site, place));
        if (model is not null)
        {
            parts.RemoveAll(part => part.Parameter == ParameterNames.Model);
            parts.Add(Fixed(ParameterNames.Model, model, site, null));
        }

        return parts;
    }

    /// <summary>A value that the library chooses where <paramref name="site"/> sets none.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What the library sends.</param>
    /// <param name="site">What sets nothing.</param>
    /// <param name="place">Where it can be written; null: nowhere.</param>
    public static RequestPart Fixed(string parameter, string value, SyntaxNode site, ValuePlace? place) => new()
    {
        Parameter = parameter,
        Values = [PossibleValue.Known(value, place) with { IsChosenByLibrary = true }],
        Location = RequestSite.Mark(site),
        Syntax = site,
    };

    /// <summary>The part with what the library sends where it is set to nothing.</summary>
    public static RequestPart WithDefault(RequestPart part, string? whenOmitted) => whenOmitted is null ? part : part with
    {
        Values = [.. part.Values.Select(value => value.IsAbsent ? PossibleValue.Known(whenOmitted, value.Place) with { IsChosenByLibrary = true } : value)],
    };

    private static RequestPart Sent(RequestPart part, WireMember member)
    {
        var whole = WithDefault(part, member.IsInitial ? null : member.WhenOmitted);
        return member.Values is not { } sent ? whole : whole with { Values = [.. whole.Values.Select(value => Mapped(value, sent))] };
    }

    private static PossibleValue Mapped(PossibleValue value, ImmutableDictionary<string, string> sent) =>
        value.Text is not { } text ? value
        : !sent.TryGetValue(text, out var wire) ? PossibleValue.Absent
        : PossibleValue.Known(wire, value.Place is { } place
            ? place with { Write = other => sent.FirstOrDefault(pair => pair.Value == other).Key is { } written ? place.Write(written) : null }
            : null);

    /// <summary>Width and height as one value; neither can be written alone, or removed.</summary>
    private static RequestPart WithHeight(RequestPart width, RequestPart? height) => width with
    {
        Values = width.Values is [{ Text: { } across }] && height?.Values is [{ Text: { } down }] ? [PossibleValue.Known($"{across}x{down}")] : [PossibleValue.Unknown],
        Removal = null,
        Insertion = null,
    };
}

/// <summary>A member that is set, with what the source sets it to.</summary>
internal readonly record struct MemberPart(WireMember Member, RequestPart Part);
