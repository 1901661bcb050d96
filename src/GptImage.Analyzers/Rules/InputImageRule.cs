using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>Input images of a form that say nothing of their type: neither by a header nor by the name of a file.</summary>
internal sealed class InputImageRule(SourceCode code, IReadOnlyList<FoundRequest> requests, SettingsByFile settingsByFile, Reporting reporting)
{
    private const string Octets = "application/octet-stream";

    /// <summary>What holds the bytes of a file.</summary>
    private static readonly HashSet<string> Contents = ["ByteArrayContent", "StreamContent", "ReadOnlyMemoryContent"];

    private static readonly Dictionary<string, string> TypeOfExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
    };

    public void Check()
    {
        var members = requests.Where(request => request.Endpoint == Endpoint.Edits && !request.IsElsewhere && !request.IsOfLibrary).Select(request => MemberAround(request.Site)).Distinct().ToList();
        foreach (var add in code.Index.Invocations("Add").OfType<InvocationExpressionSyntax>())
        {
            if (add.ArgumentList.Arguments is [var content, var name, ..] && code.Constant(name.Expression) is "image" or "image[]" && MemberAround(add) is { } member && members.Contains(member))
            {
                Check(content.Expression, add.ArgumentList.Arguments.ElementAtOrDefault(2)?.Expression, member);
            }
        }
    }

    private void Check(ExpressionSyntax content, ExpressionSyntax? fileName, SyntaxNode member)
    {
        if (CreationOf(content) is not { } creation || !Contents.Contains(SyntaxIndex.TypeName(creation) ?? ""))
        {
            return;
        }

        var type = TypeByName(fileName);
        var headers = HeadersOf(content, creation, member).ToList();
        foreach (var octets in headers.SelectMany(header => header.DescendantNodesAndSelf()).OfType<LiteralExpressionSyntax>().Where(literal => literal.Token.Value is Octets))
        {
            Report(octets, type is null ? [] : [new Fix(RuleIds.InputImageWithoutType, $"Say '{type}'", IsBatch: false, [PlacedEdit.Replace(octets.GetLocation(), $"\"{type}\"")])],
                $"The API refuses an input image of the type '{Octets}': say which image it is");
        }

        if (headers.Count == 0 && type is null && (fileName is null || code.Constant(fileName) is string))
        {
            Report(content, [], "The input image has no media type, and no file name tells one: set its content type");
        }
    }

    /// <summary>The creation of a content that is made in place, or in a variable.</summary>
    private BaseObjectCreationExpressionSyntax? CreationOf(ExpressionSyntax content) => content as BaseObjectCreationExpressionSyntax
        ?? (code.Symbol(content) is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            && declaration.GetSyntax(code.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation }
                ? creation
                : null);

    /// <summary>What sets a header of the content, or may.</summary>
    private static IEnumerable<SyntaxNode> HeadersOf(ExpressionSyntax content, BaseObjectCreationExpressionSyntax creation, SyntaxNode member) =>
        content is IdentifierNameSyntax { Identifier.ValueText: var name }
            ? member.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                .Where(access => access.Name.Identifier.ValueText == "Headers" && SyntaxIndex.LastName(access.Expression) == name)
                .Select(access => (SyntaxNode?)access.FirstAncestorOrSelf<StatementSyntax>() ?? access)
            : creation.Initializer is { } initializer ? [initializer] : [];

    private string? TypeByName(ExpressionSyntax? fileName) =>
        fileName is not null && code.Constant(fileName) is string name && name.LastIndexOf('.') is >= 0 and var dot && TypeOfExtension.TryGetValue(name.Substring(dot), out var type) ? type : null;

    private static SyntaxNode? MemberAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or GlobalStatementSyntax) or CompilationUnitSyntax);

    private void Report(SyntaxNode place, IEnumerable<Fix> fixes, string message)
    {
        if (settingsByFile.For(place.GetLocation()) is not null)
        {
            reporting.Add(RuleTable.InputImageWithoutType, place.GetLocation(), fixes, message);
        }
    }
}
