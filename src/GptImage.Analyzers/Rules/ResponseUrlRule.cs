using GptImage.Analyzers.Libraries;
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

    private readonly SourceCode _code = context.Code;

    public void Check()
    {
        if (requests.Count == 0 || !requests.All(IsToGptImageModel))
        {
            return;
        }

        foreach (var row in ClientLibraries.ResponseMembers.Where(row => row is { Field: ResponseRule.Url, MayBeSet: false }))
        {
            foreach (var name in _code.Index.Identifiers(row.Name))
            {
                if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && IsNeeded(access)
                    && _code.Symbol(access) is IPropertySymbol { Type: { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) }, ContainingType: var type } && row.Type.Is(type))
                {
                    Report(name.GetLocation(), row.Name, BytesInstead(access, type));
                }
            }
        }

        foreach (var literal in _code.Index.Strings.OfType<LiteralExpressionSyntax>())
        {
            if (literal.Token.Value is "url" && literal.Parent is ArgumentSyntax { Parent.Parent: { } read } && IsReadOfData(read) && context.Endpoints.IsNamedNear(literal))
            {
                Report(literal.GetLocation(), "url", []);
            }
        }
    }

    private static bool IsToGptImageModel(FoundRequest request) =>
        (request.Host & ~(RequestHost.OpenAI | RequestHost.Azure)) == RequestHost.Unseen
        && request.Model?.Values.All(value => !ModelId.TryFind(value.Text, out var model) || model is { Vendor: Provider.OpenAI, Lifecycle: not Lifecycle.Retired }) != false;

    /// <summary>Whether the code goes on with the value as if it were there.</summary>
    private static bool IsNeeded(ExpressionSyntax read) => read.Parent switch
    {
        PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax => IsNeeded((ExpressionSyntax)read.Parent),
        MemberAccessExpressionSyntax access => access.Expression == read && !IsCheckedNearby(read),
        ArgumentSyntax or InterpolationSyntax => !IsCheckedNearby(read),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => PromisesValue(read) && !IsCheckedNearby(read),
        _ => false,
    };

    /// <summary>Whether the method or property that returns the value does not say that it may be null. What a lambda returns is its caller's to check.</summary>
    private static bool PromisesValue(ExpressionSyntax returned)
    {
        var type = returned.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        };
        return type?.DescendantNodesAndSelf().OfType<NullableTypeSyntax>().Any() == false;
    }

    /// <summary>Whether the member asks somewhere if there is a URL.</summary>
    private static bool IsCheckedNearby(ExpressionSyntax read) =>
        read.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(other => other.Name.Identifier.ValueText == SyntaxIndex.LastName(read) && other.Parent is
            IsPatternExpressionSyntax or ConditionalAccessExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.EqualsExpression });

    /// <summary><c>….GetProperty("data")[0].GetProperty("url")</c>, <c>…["data"][0]["url"].ToString()</c>.</summary>
    private static bool IsReadOfData(SyntaxNode read)
    {
        var receiver = read switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetProperty" } access } => access.Expression,
            ElementAccessExpressionSyntax access when IsNeeded(access) => access.Expression,
            _ => null,
        };
        return receiver?.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(literal => literal.Token.Value is "data") == true;
    }

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
