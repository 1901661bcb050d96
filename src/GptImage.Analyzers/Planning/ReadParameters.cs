using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.RawRequests;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Analyzers.Variants;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>Whether the program reads again what it set in a request: then it must not be removed or changed there.</summary>
internal sealed class ReadParameters(SourceCode code, BodyUses uses, Interceptors interceptors)
{
    private readonly Dictionary<(FoundRequest, string), IReadOnlyList<SyntaxNode>> _known = [];

    /// <summary>The first parameter that changes and is read again; null: none.</summary>
    /// <param name="variants">The requests.</param>
    /// <param name="changes">What is to be changed of each.</param>
    /// <param name="edits">The edits that do it: code that they remove does not read any more.</param>
    public Obstacle? Against(IEnumerable<RequestVariant> variants, Func<RequestVariant, IReadOnlyList<RequestEdit>> changes, IReadOnlyList<PlacedEdit> edits)
    {
        foreach (var variant in variants)
        {
            foreach (var change in changes(variant))
            {
                if (change.Parameter != ParameterNames.Model && variant.Sources.ContainsKey(change.Parameter)
                    && Readers(variant.Found, change.Parameter).FirstOrDefault(reader => !IsRemoved(reader, edits)) is { } found)
                {
                    var done = change.Kind == RequestEditKind.Remove ? "removed" : "changed";
                    return new Obstacle($"'{change.Parameter}' has to be {done} with it, and is read again", found.GetLocation());
                }
            }
        }

        return null;
    }

    /// <summary>Where the model of the requests is read again, or all that they say.</summary>
    public IEnumerable<BodyUse> ReadersOfModel(IEnumerable<FoundRequest> requests) =>
        requests.SelectMany(request => request.Objects).Distinct().SelectMany(uses.Of)
            .Where(use => use is { IsSending: false, Parameter: null or ParameterNames.Model });

    private IReadOnlyList<SyntaxNode> Readers(FoundRequest request, string parameter)
    {
        if (!_known.TryGetValue((request, parameter), out var readers))
        {
            _known.Add((request, parameter), readers =
            [
                .. request.Objects.SelectMany(uses.Of).Where(use => !use.IsSending && (use.Parameter is null || use.Parameter == parameter)).Select(use => use.Syntax),
                .. request.Objects.Select(TypeOf).OfType<INamedTypeSymbol>().SelectMany(type => ReadersOfMember(type, parameter)),
                .. request.Parts.Where(part => part.Parameter == parameter).SelectMany(ReadersOfVariable),
                .. interceptors.Questions(parameter, AskedTexts.IsAskedFor),
            ]);
        }

        return readers;
    }

    private ITypeSymbol? TypeOf(SyntaxNode creation) => creation is TypeDeclarationSyntax type
        ? code.Model(type.SyntaxTree).GetDeclaredSymbol(type, code.CancellationToken)
        : code.Type(creation);

    /// <summary>Reads of the member by its name: patterns name it without the object in front; a type of the application's own may be read by itself.</summary>
    private IEnumerable<SyntaxNode> ReadersOfMember(INamedTypeSymbol type, string parameter)
    {
        if (ClientLibraries.ParameterObjects.FirstOrDefault(row => row.Type.Is(type)) is { } row)
        {
            return row.Properties.Where(member => member.Parameter == parameter)
                .SelectMany(member => code.Index.Identifiers(member.Name))
                .Where(name => IsInPattern(name) && code.Symbol(name) is IPropertySymbol { ContainingType: var containing } && row.Type.Is(containing));
        }

        return code.IsDeclaredHere(type)
            ? type.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null } && WireNames.Of(member) == parameter)
                .SelectMany(member => code.Uses(member))
                .Where(name => IsInPattern(name) || (name.Parent is not (NameColonSyntax or NameEqualsSyntax) && BodyUses.IsRead(SourceCode.WithReceiver(name))))
            : [];
    }

    private static bool IsInPattern(SyntaxNode name) => name.Parent is NameColonSyntax { Parent: SubpatternSyntax };

    /// <summary>An object that is not seen to be made is known by the variable that it is changed through.</summary>
    private IEnumerable<SyntaxNode> ReadersOfVariable(RequestPart part)
    {
        if (part.Syntax.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault() is { Left: MemberAccessExpressionSyntax target }
            && code.Symbol(target.Expression) is (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) and { } variable
            && ClientLibraries.ParameterObjects.Any(row => row.Type.Is(code.Type(target.Expression))))
        {
            var name = target.Name.Identifier.ValueText;
            return code.Uses(variable).Select(use => SourceCode.WithReceiver(use).Parent)
                .Where(access => access is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var read } && read == name && BodyUses.IsRead(access))
                .OfType<SyntaxNode>();
        }

        return [];
    }

    private static bool IsRemoved(SyntaxNode reader, IReadOnlyList<PlacedEdit> edits) =>
        edits.Any(edit => edit.Kind == EditKind.Remove && edit.Location.SourceTree == reader.SyntaxTree && edit.Location.SourceSpan.Contains(reader.Span));
}
