using GptImage.Analyzers.Linking;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>Requests written as a type of the application's own: properties with defaults, and the objects made of it.</summary>
internal sealed class DataTypeRequests : IRequestRecognizer
{
    /// <summary>A type with a model and one of these describes an image request.</summary>
    private static readonly HashSet<string> TellingNames =
    [
        ParameterNames.Prompt, ParameterNames.Size, ParameterNames.Quality, ParameterNames.Background, ParameterNames.OutputFormat, ParameterNames.Count,
        ParameterNames.ResponseFormat,
    ];

    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        foreach (var declaration in context.Code.Index.Types)
        {
            if (Describe(declaration, context) is not { } type)
            {
                continue;
            }

            var defaults = Defaults(type, context).ToList();
            var creations = Creations(declaration, type, context).ToList();
            foreach (var creation in creations)
            {
                List<RequestPart> set = [.. Initializer(creation, type, context), .. Mutations(creation, type, context)];
                List<RequestPart> parts = [.. set, .. defaults.Where(part => !set.Any(given => given.Parameter == part.Parameter && !given.IsConditional))];
                // A member that is not set is sent all the same, as its default: nothing here can go.
                if (context.Raw.TryRead(creation, [.. parts.Select(part => part with { Removal = null })], out var request))
                {
                    yield return request;
                }
            }

            // Made elsewhere: by a serializer, by configuration.
            if (creations.Count == 0 && context.Raw.TryRead(declaration, defaults, out var described))
            {
                yield return described with { AreParametersOpen = true };
            }
        }
    }

    /// <summary>Property to wire name, where the type describes an image request.</summary>
    private static Dictionary<ISymbol, string>? Describe(TypeDeclarationSyntax declaration, RecognitionContext context)
    {
        if (!declaration.Members.OfType<PropertyDeclarationSyntax>().Any(p => p.Identifier.ValueText.EndsWith("Model", StringComparison.OrdinalIgnoreCase))
            && declaration.ParameterList?.Parameters.Any(p => p.Identifier.ValueText.EndsWith("Model", StringComparison.OrdinalIgnoreCase)) != true)
        {
            return null;
        }

        if (context.Code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, context.Code.CancellationToken) is not INamedTypeSymbol type)
        {
            return null;
        }

        var names = new Dictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (!property.IsStatic && !property.IsIndexer)
            {
                names[property] = WireNames.Of(property);
            }
        }

        return names.ContainsValue(ParameterNames.Model) && names.Values.Any(TellingNames.Contains) ? names : null;
    }

    private static IEnumerable<RequestPart> Defaults(Dictionary<ISymbol, string> type, RecognitionContext context)
    {
        foreach (var pair in type)
        {
            var (place, value) = context.Code.Declarations(pair.Key).FirstOrDefault() switch
            {
                PropertyDeclarationSyntax { Initializer.Value: { } initial } property => (property, initial),
                PropertyDeclarationSyntax { ExpressionBody.Expression: { } body } property => (property, body),
                ParameterSyntax { Default.Value: { } fallback } parameter => ((SyntaxNode)parameter, fallback),
                _ => default,
            };
            if (value is not null)
            {
                // A property cannot go: other code knows it.
                yield return context.Parts.Read(place, pair.Value, value) with { Removal = null };
            }
        }
    }

    private static IEnumerable<SyntaxNode> Creations(TypeDeclarationSyntax declaration, Dictionary<ISymbol, string> type, RecognitionContext context)
    {
        var symbol = type.Keys.First().ContainingType;
        return context.Code.Index.Creations(declaration.Identifier.ValueText).Concat(context.Code.Index.Creations(string.Empty))
            .Where(node => SymbolEqualityComparer.Default.Equals(context.Code.Type(node), symbol));
    }

    private static IEnumerable<RequestPart> Initializer(SyntaxNode creation, Dictionary<ISymbol, string> type, RecognitionContext context)
    {
        var assignments = (creation as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [];
        foreach (var assignment in assignments)
        {
            if (context.Code.Symbol(assignment.Left) is { } property && type.TryGetValue(property, out var name))
            {
                yield return context.Parts.Read(assignment, name, assignment.Right);
            }
        }
    }

    private static IEnumerable<RequestPart> Mutations(SyntaxNode creation, Dictionary<ISymbol, string> type, RecognitionContext context)
    {
        if (!context.Code.TryGetHolder(creation, out var holder))
        {
            yield break;
        }

        foreach (var assignment in context.Code.Mutations(holder).OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is MemberAccessExpressionSyntax && context.Code.Symbol(assignment.Left) is { } property && type.TryGetValue(property, out var name))
            {
                yield return context.Parts.ReadMutation(assignment, creation, name, assignment.Right, insertion: null);
            }
        }
    }
}
