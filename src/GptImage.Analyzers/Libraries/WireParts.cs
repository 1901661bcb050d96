using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Libraries;

/// <summary>A member that is set, with what the source sets it to.</summary>
internal readonly record struct MemberPart(WireMember Member, RequestPart Part);

/// <summary>What goes over the wire for members that are set: their rows say which values change on the way, and what is sent for members that are not.</summary>
internal static class WireParts
{
    /// <param name="set">The members that are set.</param>
    /// <param name="members">All members that might have been: those that are not set may be sent all the same.</param>
    /// <param name="site">Where a parameter counts as set that nothing sets.</param>
    public static IReadOnlyList<RequestPart> Of(IReadOnlyList<MemberPart> set, IEnumerable<WireMember> members, SyntaxNode site)
    {
        var parts = new List<RequestPart>();
        string? model = null;
        foreach (var (member, part) in set)
        {
            model ??= member.ReplacesModelBy;
            if (!member.IsIgnored && !set.Any(other => other.Member.HeightMember == member.Name))
            {
                parts.Add(member.HeightMember is { } height ? WithHeight(part, set.FirstOrDefault(other => other.Member.Name == height).Part) : Mapped(part, member));
            }
        }

        parts.AddRange(
            from member in members
            where member.WhenOmitted is not null && !set.Any(other => other.Member.Parameter == member.Parameter)
            select Fixed(member.Parameter, member.WhenOmitted!, site));
        if (model is not null)
        {
            parts.RemoveAll(part => part.Parameter == ParameterNames.Model);
            parts.Add(Fixed(ParameterNames.Model, model, site));
        }

        return parts;
    }

    /// <summary>A value that the library chooses: no source stands for it.</summary>
    private static RequestPart Fixed(string parameter, string value, SyntaxNode site) =>
        new() { Parameter = parameter, Values = [PossibleValue.Known(value)], Location = site.GetLocation(), Syntax = site };

    private static RequestPart Mapped(RequestPart part, WireMember member) =>
        member.Values is not { } sent ? part : part with { Values = [.. part.Values.Select(value => Mapped(value, sent))] };

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
