using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Requests written as a type of the application's own: members with defaults, and the objects made of it.</summary>
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
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var declaration in context.Code.Index.Types)
        {
            if (declaration is not InterfaceDeclarationSyntax
                && context.Code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, context.Code.CancellationToken) is INamedTypeSymbol type
                && seen.Add(type)
                && Describe(type) is { } names)
            {
                foreach (var request in new DataType(declaration, type, names, context).Requests())
                {
                    yield return request;
                }
            }
        }
    }

    /// <summary>Member to wire name, inherited members included, where the type describes an image request.</summary>
    private static Dictionary<ISymbol, string>? Describe(INamedTypeSymbol type)
    {
        var names = new Dictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.OriginalDefinition.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false }
                    && (member.DeclaredAccessibility == Accessibility.Public || WireNames.IsNamed(member))
                    && !WireNames.IsIgnored(member)
                    && WireNames.Of(member) is var name
                    && !names.ContainsValue(name))
                {
                    names.Add(member, name);
                }
            }
        }

        var isRequest = names.ContainsValue(ParameterNames.Model) && names.Values.Any(TellingNames.Contains);
        return isRequest && !ModelTables.Names(type.Name) && !names.Values.Any(ModelTables.Names) ? names : null;
    }

    /// <summary>One type, and what the code does with its objects.</summary>
    private sealed class DataType(TypeDeclarationSyntax declaration, INamedTypeSymbol type, Dictionary<ISymbol, string> names, RecognitionContext context)
    {
        private readonly SourceCode _code = context.Code;

        /// <summary>A member that a creation, or code after it, sets.</summary>
        private readonly record struct GivenMember(RequestPart Part, ExpressionSyntax Value, ISymbol Member);

        public IEnumerable<FoundRequest> Requests()
        {
            var creations = Creations().Select(creation => (Syntax: creation, Holders: RequestHolder.Of(creation, _code))).ToList();
            var held = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            held.UnionWith(creations.SelectMany(creation => creation.Holders).Select(holder => holder.Symbol));
            List<RequestPart> defaults = [.. Defaults()];
            List<RequestPart> elsewhere = [.. AssignedElsewhere(held), .. Extensions(), .. Getters()];
            foreach (var (creation, holders) in creations)
            {
                List<GivenMember> given = [.. Arguments(creation), .. Initializer(creation), .. holders.SelectMany(Mutations)];
                List<RequestPart> set = [.. given.Select(member => member.Part)];
                var unset = defaults.Where(part => !set.Any(other => other.Parameter == part.Parameter && !other.IsConditional));
                if (context.Shape.TryRead(creation, [.. set, .. unset, .. elsewhere], out var request, isDescribed: true))
                {
                    yield return HasCode ? request with { Evidence = RequestEvidence.OpenParameters } : request;
                }
            }

            // Made elsewhere: by a serializer, by configuration.
            if (creations.Count == 0 && context.Shape.TryRead(declaration, [.. defaults, .. elsewhere], out var described, isDescribed: true))
            {
                yield return described with { Evidence = RequestEvidence.OpenParameters };
            }
        }

        /// <summary>Whether a member gives what its code says, not just what it was set to.</summary>
        private bool HasCode => names.Keys.Any(member => GetterOf(member) is not null);

        private AccessorDeclarationSyntax? GetterOf(ISymbol member) => _code.Declarations(member).OfType<PropertyDeclarationSyntax>()
            .SelectMany(property => property.AccessorList?.Accessors ?? [])
            .FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody) is not null);

        /// <summary>What getters give besides what the member was set to: the literals in their code.</summary>
        private IEnumerable<RequestPart> Getters() =>
            from member in names.Keys
            let getter = GetterOf(member)
            where getter is not null && names[member] != ParameterNames.Model
            from literal in getter.DescendantNodes().OfType<LiteralExpressionSyntax>()
            select Readable(context.Parts.ReadMutation(literal, literal, names[member], literal, insertion: null), member) with { Removal = null, IsConditional = true };

        private IEnumerable<SyntaxNode> Creations() =>
            _code.Index.Creations(type.Name).Concat(_code.Index.Creations(string.Empty))
                .Where(node => SymbolEqualityComparer.Default.Equals(_code.Type(node)?.OriginalDefinition, type));

        /// <summary>
        /// What every object begins with: initializers, default parameters, assignments in constructors. None can go: other code knows the member.
        /// </summary>
        private IEnumerable<RequestPart> Defaults()
        {
            foreach (var pair in names)
            {
                var (place, value) = _code.Declarations(pair.Key).FirstOrDefault() switch
                {
                    PropertyDeclarationSyntax { Initializer.Value: { } initial } property => (property, initial),
                    PropertyDeclarationSyntax { ExpressionBody.Expression: { } body } property => (property, body),
                    VariableDeclaratorSyntax { Initializer.Value: { } initial } field => (field, initial),
                    ParameterSyntax { Default.Value: { } fallback } parameter => ((SyntaxNode)parameter, fallback),
                    _ => default,
                };
                if (value is not null)
                {
                    yield return Readable(context.Parts.Read(place, pair.Value, value), pair.Key) with { Removal = null };
                }
                else if (InitialEnum(pair.Key) is { } initialValue && _code.Declarations(pair.Key).FirstOrDefault() is { } unsetMember)
                {
                    yield return new RequestPart
                    {
                        Parameter = pair.Value, Values = [initialValue], Location = unsetMember.GetLocation(), Syntax = unsetMember, IsConditional = true,
                    };
                }

                foreach (var assignment in _code.Assignments(pair.Key))
                {
                    if (ConstructorAround(assignment) is { } constructor)
                    {
                        var part = context.Parts.ReadMutation(assignment, constructor, pair.Value, assignment.Right, insertion: null);
                        yield return Readable(part, pair.Key) with { Removal = null };
                    }
                }
            }
        }

        /// <summary>Assignments to objects that were made where it is not seen, or copied with a change: any object may get them.</summary>
        private IEnumerable<RequestPart> AssignedElsewhere(HashSet<ISymbol> held)
        {
            foreach (var pair in names)
            {
                foreach (var assignment in _code.Assignments(pair.Key))
                {
                    var isElsewhere = assignment switch
                    {
                        { Parent: InitializerExpressionSyntax initializer } => initializer.IsKind(SyntaxKind.WithInitializerExpression),
                        { Left: MemberAccessExpressionSyntax { Expression: var receiver } } =>
                            _code.Symbol(receiver) is not { } symbol || !held.Contains(symbol),
                        _ => true,
                    };
                    if (isElsewhere && ConstructorAround(assignment) is null)
                    {
                        var part = context.Parts.ReadMutation(assignment, assignment, pair.Value, assignment.Right, insertion: null);
                        yield return Readable(part, pair.Key) with { Removal = null, IsConditional = true };
                    }
                }
            }
        }

        /// <summary>Members that take in what others have no name for.</summary>
        private IEnumerable<RequestPart> Extensions() =>
            names.Keys.Where(WireNames.IsExtension).SelectMany(_code.Declarations).Select(UnseenParameter.At);

        /// <summary>The constructor of this type, or of one it derives from, in which a member of the object itself is set.</summary>
        private ConstructorDeclarationSyntax? ConstructorAround(AssignmentExpressionSyntax assignment) =>
            assignment.Parent is not InitializerExpressionSyntax
            && assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
                ? assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()
                : null;

        /// <summary>The arguments of a positional record.</summary>
        private IEnumerable<GivenMember> Arguments(SyntaxNode creation)
        {
            if (_code.Operation(creation) is not IObjectCreationOperation operation)
            {
                yield break;
            }

            foreach (var argument in operation.Arguments)
            {
                if (argument is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax syntax, Parameter.Name: { } parameter }
                    && names.Keys.FirstOrDefault(member => member.Name == parameter && IsPositional(member)) is { } property)
                {
                    var part = Readable(context.Parts.ReadArgument(argument, syntax, names[property]), property);
                    yield return new GivenMember(part with { Removal = null }, syntax.Expression, property);
                }
            }
        }

        private bool IsPositional(ISymbol member) => _code.Declarations(member).FirstOrDefault() is ParameterSyntax;

        private IEnumerable<GivenMember> Initializer(SyntaxNode creation)
        {
            var assignments = (creation as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [];
            foreach (var assignment in assignments)
            {
                if (Member(assignment.Left) is { } member)
                {
                    var part = Given(context.Parts.Read(assignment, names[member], assignment.Right), member);
                    yield return new GivenMember(part, assignment.Right, member);
                }
            }
        }

        private IEnumerable<GivenMember> Mutations(RequestHolder holder)
        {
            foreach (var assignment in _code.Mutations(holder.Symbol).OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.Left is MemberAccessExpressionSyntax && Member(assignment.Left) is { } member)
                {
                    var part = Given(context.Parts.ReadMutation(assignment, holder.Anchor, names[member], assignment.Right, insertion: null), member);
                    part = part with { Removal = holder.IsShared ? null : part.Removal, IsConditional = part.IsConditional || holder.IsConditional };
                    yield return new GivenMember(part, assignment.Right, member);
                }
            }
        }

        private ISymbol? Member(ExpressionSyntax target) => _code.Symbol(target)?.OriginalDefinition is { } member && names.ContainsKey(member) ? member : null;

        /// <summary>A member that is not set is sent all the same, as its default, unless the type says that it is left out then.</summary>
        private RequestPart Given(RequestPart part, ISymbol member) =>
            Readable(part, member) is var readable && WireNames.IsLeftOutWhenUnset(member, _code) ? readable : readable with { Removal = null };

        /// <summary>How an enum is written is up to the serializer, where its members do not say it.</summary>
        private static RequestPart Readable(RequestPart part, ISymbol member) =>
            EnumOf(member) is not { } type ? part
            : part with { Values = [.. part.Values.Select(value => value is { Text: { } name } && EnumNames.Find(type, name) is not null ? value : PossibleValue.Unknown).Distinct()] };

        /// <summary>
        /// What an enum that nobody sets is sent as: its zero. Told of what old models accept and the target may not; whether it is sent at all is up to the serializer.
        /// </summary>
        private PossibleValue? InitialEnum(ISymbol member) =>
            names[member] is ParameterNames.Background or ParameterNames.InputFidelity
            && member is IPropertySymbol { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type, IsRequired: false } and not { DeclaringSyntaxReferences: [] } && !IsPositional(member)
            && EnumNames.Initial(type) is { } initial
                ? EnumNames.Of(initial) is { } name ? PossibleValue.Known(name) : PossibleValue.Unknown
                : null;

        /// <summary>The enum that a member is of; null where it is of another type.</summary>
        private static INamedTypeSymbol? EnumOf(ISymbol member)
        {
            var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
            var plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
            return plain is INamedTypeSymbol { TypeKind: TypeKind.Enum } named ? named : null;
        }
    }
}
