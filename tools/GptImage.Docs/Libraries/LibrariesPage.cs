using GptImage.Analyzers.Libraries;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Libraries;

/// <summary>The page of the client libraries. All of it comes from their rows.</summary>
internal static class LibrariesPage
{
    public static string Write() =>
        $"""
        # Client libraries

        <!-- Written by `dotnet run --project tools/GptImage.Docs` from src/GptImage.Analyzers/Libraries. Changes by hand are lost. -->

        For anyone who asks whether the kit knows their client library, and what it knows of it.

        What the analyzer understands of each library: which names become a model or a parameter, and what is really sent for them. Anything else that is done with a
        client or with an object of these types counts as not seen, and holds a model back where it could matter ([how far the promise goes](promise.md)).
        Requests without a library are understood too: JSON, anonymous objects, dictionaries, forms, types of your own.

        {Overview()}
        {string.Join('\n', ClientLibraries.All.Select(Section))}
        """.TrimEnd('\n') + "\n";

    private static string Overview()
    {
        var table = new MarkdownTable("Package", "Versions");
        foreach (var library in ClientLibraries.All)
        {
            table.Row($"[{library.Name}](#{Anchor(library.Name)})", library.Versions);
        }

        return table.ToString();
    }

    private static string Section(ClientLibrary library) =>
        string.Join('\n', new[]
        {
            $"## {library.Name}\n",
            Models(library),
            Parameters(library),
            Values(library),
            string.Concat(library.Notes.Select(note => $"- {note}\n")),
        }.Where(part => part.Length > 0));

    private static string Models(ClientLibrary library)
    {
        var table = new MarkdownTable("Names a model", "By", "Left out");
        var places = library.ClientFactories.Select(factory => (
            Place: factory.Method is null ? $"new {factory.Type.SimpleName}(…)" : $"{factory.Type.SimpleName}.{factory.Method}(…)",
            By: factory.ModelMember is { } member ? $"{factory.ModelParameter}.{member}" : factory.ModelParameter, factory.IsDeployment, factory.WhenOmitted));
        foreach (var (place, by, isDeployment, omitted) in places)
        {
            table.Row(Code(place), Code(by) + (isDeployment ? ", a deployment" : ""), omitted is null ? OrDash(null) : Code(omitted));
        }

        return library.ClientFactories.Count == 0 ? string.Empty : table.ToString();
    }

    private static string Parameters(ClientLibrary library)
    {
        var table = new MarkdownTable("Sets parameters", "Members, and what each sets");
        foreach (var row in library.ParameterObjects)
        {
            table.Row(Code($"new {row.Type.SimpleName}"), (row.FixedModel is { } model ? $"the model {Code(model)}, " : "") + Members(row.ConstructorParameters.Concat(row.Properties)));
        }

        foreach (var method in library.RequestMethods)
        {
            table.Row(Code($"{method.Type.SimpleName}.{method.Name}"), OrDash(Members(method.Parameters)));
        }

        return library.ParameterObjects.Count + library.RequestMethods.Count == 0 ? string.Empty : table.ToString();
    }

    private static string Members(IEnumerable<WireMember> members) => string.Join(", ", members.Where(member => member.Members.Count > 0 || member.Parameter.Length > 0 || member.IsIgnored).Select(Member).Distinct());

    private static string Member(WireMember member) =>
        member.Members.Count > 0 ? $"{Code(member.Name)} ({Members(member.Members)})"
        : member.IsIgnored ? $"{Code(member.Name)} (not sent)"
        : $"{Code(member.Name)}{(member.HeightMember is { } height ? $" × {Code(height)}" : "")} → {Code(member.Parameter)}{Default(member)}{(member.ReplacesModelBy is { } model ? $" and the model {Code(model)}" : "")}";

    private static string Default(WireMember member) => member.WhenOmitted is { } value ? $" ({Code(value)} where it is not set)" : string.Empty;

    private static string Values(ClientLibrary library)
    {
        var table = new MarkdownTable("Value", "Sent");
        foreach (var type in library.WireTypes)
        {
            table.Row(Code(type.Type.SimpleName), string.Join(", ", type.Members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{Code(member.Key)} → {Code(member.Value)}")));
        }

        return library.WireTypes.Count == 0 ? string.Empty : table.ToString();
    }

    private static string Anchor(string heading) => string.Concat(heading.ToLowerInvariant().Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_')).Replace(' ', '-');
}
