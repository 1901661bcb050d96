using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.ModelUses;

/// <summary>Client libraries that the code uses and that are not restored: their calls are known by name alone.</summary>
internal sealed class MissingLibraries(RecognitionContext context)
{
    private static readonly IReadOnlyList<string> TypesOfRequests = ClientLibraries.Rows(library => library.TypesOfRequests);

    private static readonly IReadOnlyList<string> MethodsOfClients = ClientLibraries.Rows(library => library.MethodsOfClients);

    /// <summary>The types and methods that take a model, each with the parameter that does; null: any may.</summary>
    private static readonly ILookup<string, string?> ModelTakers =
        ClientLibraries.ClientFactories.Select(factory => (Name: factory.Method ?? factory.Type.SimpleName, Parameter: (string?)factory.ModelParameter))
            .Concat(ClientLibraries.Rows(library => library.ModelTakers).Select(name => (Name: name, Parameter: (string?)null)))
            .ToLookup(taker => taker.Name, taker => taker.Parameter, StringComparer.Ordinal);

    /// <summary>Members that one library takes and does not send, and that no other sends.</summary>
    private static readonly HashSet<string> NeverSent =
    [
        .. ClientLibraries.ParameterObjects.SelectMany(row => row.Properties).SelectMany(member => member.Members.Prepend(member))
            .GroupBy(member => member.Name, StringComparer.Ordinal).Where(named => named.All(member => member.IsIgnored)).Select(named => named.Key),
    ];

    private readonly SourceCode _code = context.Code;
    private bool? _isAny;
    private HashSet<Location>? _given;

    /// <summary>Whether calls of a client library are seen that do not resolve: what they send with a model can then not be seen either.</summary>
    public bool IsAny => _isAny ??=
        TypesOfRequests.SelectMany(_code.Index.Creations).Any(creation => _code.Type(creation) is null or { TypeKind: TypeKind.Error })
        || MethodsOfClients.SelectMany(_code.Index.Invocations).Any(call => _code.Symbol(call) is null && IsOfMissingType((InvocationExpressionSyntax)call));

    /// <summary>Whether the value that is written here gets to a call that takes a model.</summary>
    public bool IsGiven(Location place) => IsAny && (_given ??= FindGiven()).Contains(place);

    /// <summary>Whether a call that does not resolve takes its model by the argument.</summary>
    public static bool TakesModel(SyntaxNode call, ArgumentSyntax argument, SourceCode code) =>
        NameOf(call, code) is { } name
        && (argument.NameColon is { Name.Identifier.ValueText: var parameter } ? ModelTakers[name].Any(known => known is null || known == parameter) : ModelTakers.Contains(name));

    /// <summary>Whether the member is known by its name alone, and no library sends it.</summary>
    public bool IsNeverSent(ExpressionSyntax member) => _code.Symbol(member) is null && SyntaxIndex.LastName(member) is { } name && NeverSent.Contains(name);

    private HashSet<Location> FindGiven() =>
    [
        .. from call in ModelTakers.SelectMany(taker => _code.Index.Creations(taker.Key).Concat(_code.Index.Invocations(taker.Key))).Concat(_code.Index.Creations(string.Empty))
           where _code.Symbol(call) is null
           from argument in Arguments(call)
           where TakesModel(call, argument, _code)
           from value in context.Values.Read(argument.Expression)
           where value.Place is not null && ModelId.IsLegacy(value.Text)
           select value.Place!.Place,
    ];

    private static SeparatedSyntaxList<ArgumentSyntax> Arguments(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        _ => default,
    };

    private static string? NameOf(SyntaxNode call, SourceCode code) => call switch
    {
        InvocationExpressionSyntax invocation => SyntaxIndex.LastName(invocation.Expression),
        ObjectCreationExpressionSyntax creation => SyntaxIndex.LastName(creation.Type),
        ImplicitObjectCreationExpressionSyntax creation => TargetName(creation, code),
        _ => null,
    };

    /// <summary>The name of the type that a creation without one makes, as it is written: a type that does not resolve has nothing else.</summary>
    private static string? TargetName(ImplicitObjectCreationExpressionSyntax creation, SourceCode code) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => SyntaxIndex.LastName(declaration.Type),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => SyntaxIndex.LastName(property.Type),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => SyntaxIndex.LastName(property.Type),
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => SyntaxIndex.LastName(method.ReturnType),
        ReturnStatementSyntax statement => SyntaxIndex.LastName(statement.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType),
        AssignmentExpressionSyntax assignment => code.Type(assignment.Left)?.Name,
        _ => null,
    };

    /// <summary>Whether it is the type that is not there. Arguments that do not fit are those of somebody who is typing.</summary>
    private bool IsOfMissingType(InvocationExpressionSyntax call) =>
        call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } || _code.Type(receiver) is null or { TypeKind: TypeKind.Error };
}
