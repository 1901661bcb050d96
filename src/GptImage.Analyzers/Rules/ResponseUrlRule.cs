using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.RawRequests;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>
/// Reads of the URL of an image that GPT Image models never set. Only in code all of whose requests go to such a model: DALL·E did set it, a gateway and other
/// vendors may. A read that is ready for nothing is fine.
/// </summary>
internal sealed class ResponseUrlRule(RecognitionContext context, IReadOnlyList<FoundRequest> requests, SettingsByFile settingsByFile, Reporting reporting)
{
    /// <summary>Downloads, and what has the same from the bytes of the image.</summary>
    private static readonly Dictionary<string, string> Downloads = new() { ["GetByteArrayAsync"] = "ToArray()", ["GetStreamAsync"] = "ToStream()" };

    /// <summary>What only a response with images has beside the URL.</summary>
    private static readonly string[] FieldsBeside = [ResponseRule.Data, ResponseRule.RevisedPrompt];

    private readonly SourceCode _code = context.Code;
    private readonly ResponseReads _reads = new(context.Code);
    private readonly HashSet<SyntaxNode> _calls = [.. requests.Select(request => request.Site)];

    public void Check()
    {
        if (requests.Count == 0 || !requests.All(IsToGptImageModel))
        {
            return;
        }

        foreach (var row in ClientLibraries.ResponseMembers.Where(row => row is { Field: ResponseRule.Url, MayBeSet: false }))
        {
            CheckLibrary(row);
        }

        foreach (var literal in _code.Index.Strings.OfType<LiteralExpressionSyntax>())
        {
            if (literal.Token.Value is ResponseRule.Url && literal.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax read } && IsReadOfData(read) && context.Endpoints.IsNamedNear(literal))
            {
                Report(literal.GetLocation(), ResponseRule.Url, []);
            }
        }

        foreach (var name in _code.Index.Identifiers(ResponseRule.Url))
        {
            if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && _code.Type(access.Expression) is { TypeKind: TypeKind.Dynamic }
                && IsOfData(access) && _reads.IsNeeded(access, [ResponseRule.Url, ResponseRule.Data]) && context.Endpoints.IsNamedNear(name))
            {
                Report(name.GetLocation(), ResponseRule.Url, []);
            }
        }

        foreach (var property in _code.Index.Types.SelectMany(type => type.Members.OfType<PropertyDeclarationSyntax>()))
        {
            CheckDataType(property);
        }
    }

    /// <summary>The reads of a library's member.</summary>
    private void CheckLibrary(ResponseMember row)
    {
        foreach (var name in _code.Index.Identifiers(row.Name))
        {
            if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name
                && _code.Symbol(access) is IPropertySymbol { Type: { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) } }
                && _code.Type(access.Expression) is INamedTypeSymbol type && row.Type.Is(type)
                && _reads.IsNeeded(access, [row.Name, .. DataMembers(type)])
                && (!row.IsOfRequestsToo || _reads.Sources(access).Any(_calls.Contains)))
            {
                Report(name.GetLocation(), row.Name, BytesInstead(access, type));
            }
        }
    }

    /// <summary>The reads of a member of the application's own type for an image of a response.</summary>
    private void CheckDataType(PropertyDeclarationSyntax declaration)
    {
        if (_code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, _code.CancellationToken) is not IPropertySymbol { Type: { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) } } property
            || WireNames.Of(property) != ResponseRule.Url)
        {
            return;
        }

        var beside = property.ContainingType.GetMembers().Where(member => member is IPropertySymbol && FieldsBeside.Contains(WireNames.Of(member))).ToList();
        List<string> names = [property.Name, .. beside.Where(member => WireNames.Of(member) == ResponseRule.Data).Select(member => member.Name)];
        foreach (var name in beside.Count > 0 ? _code.Index.Identifiers(property.Name) : [])
        {
            if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && SymbolEqualityComparer.Default.Equals(_code.Symbol(access), property) && _reads.IsNeeded(access, names))
            {
                Report(name.GetLocation(), property.Name, []);
            }
        }
    }

    private static bool IsToGptImageModel(FoundRequest request) =>
        (request.Host & ~(RequestHost.OpenAI | RequestHost.Azure)) == RequestHost.Unseen
        && request.Model?.Values.All(value => !ModelId.TryFind(value.Text, out var model) || model is { Vendor: Provider.OpenAI, Lifecycle: not Lifecycle.Retired }) != false;

    private static IEnumerable<string> DataMembers(INamedTypeSymbol type) =>
        ClientLibraries.ResponseMembers.Where(row => row.Field == ResponseRule.Data && row.Type.Is(type)).Select(row => row.Name);

    /// <summary><c>….GetProperty("data")[0].GetProperty("url")</c>, <c>…["data"][0]["url"].ToString()</c>.</summary>
    private bool IsReadOfData(ExpressionSyntax read)
    {
        string[] names = [ResponseRule.Url, ResponseRule.Data];
        var isNeeded = read switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetProperty" } } => !ResponseReads.IsReady(read, names),
            ElementAccessExpressionSyntax access => _reads.IsNeeded(access, names),
            _ => false,
        };
        return isNeeded && IsOfData(read);
    }

    /// <summary>Whether it is taken out of the images of a response: <c>data</c>.</summary>
    private bool IsOfData(ExpressionSyntax read) =>
        _reads.Sources(read).Any(source => ResponseReads.Keys(source).Contains("data") || source is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "data" });

    /// <summary>The bytes in place of a download.</summary>
    private static IEnumerable<Fix> BytesInstead(MemberAccessExpressionSyntax url, INamedTypeSymbol type)
    {
        if (ClientLibraries.ResponseMembers.FirstOrDefault(row => row.Field == ResponseRule.Data && row.Type.Is(type)) is { Name: var data }
            && type.GetMembers(data) is [IPropertySymbol { Type.Name: "BinaryData" }]
            && SourceCode.Whole(url).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called, ArgumentList.Arguments.Count: 1, Parent: AwaitExpressionSyntax awaited } }
            && Downloads.TryGetValue(called.Name.Identifier.ValueText, out var conversion))
        {
            var bytes = $"{url.Expression}.{data}.{conversion}";
            yield return new Fix(RuleIds.UrlNeverSet, "Read the bytes of the image", IsBatch: false, [PlacedEdit.Replace(awaited.GetLocation(), bytes)]);
        }
    }

    private void Report(Location location, string name, IEnumerable<Fix> fixes)
    {
        if (settingsByFile.For(location) is not null)
        {
            reporting.Add(RuleTable.UrlNeverSet, location, fixes, name);
        }
    }
}
