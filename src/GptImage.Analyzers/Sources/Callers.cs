using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>
/// Whether all calls of a method that is not private can be read: no other project names it, the whole program is read, and nothing calls it that does not name
/// it. Frameworks call what has an attribute, a base class or a role by its name, and what they are told the type of.
/// </summary>
internal sealed class Callers(SourceCode code)
{
    private static readonly string[] Reflection =
    [
        "GetMethod", "GetMethods", "GetRuntimeMethod", "GetRuntimeMethods", "GetDeclaredMethod", "GetDeclaredMethods", "DeclaredMethods", "InvokeMember",
        "GetTypes", "GetExportedTypes", "DefinedTypes", "ExportedTypes", "GetConstructor", "GetConstructors", "CreateInstance",
        "GetType", "DeserializeAnonymousType",
    ];

    private static readonly string[] Roles = ["Controller", "Handler", "Consumer", "Hub", "Middleware", "Startup", "Function", "Functions", "Commands", "Endpoint", "Endpoints", "Tests", "Plugin", "Tools"];

    /// <summary>What makes an object of a type and calls none of its methods.</summary>
    private static readonly string[] Containers = ["Singleton", "Scoped", "Transient", "HttpClient", "HostedService", "GetService", "GetRequiredService", "GetKeyedService", "GetRequiredKeyedService"];

    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> _hasReflection = new(() => code.Rest is not { } rest || Reflection.Any(name => code.Index.Identifiers(name).Concat(rest.Identifiers(name)).Any()));

    private readonly Lazy<bool> _handsTypesOn = new(() => code.Compilation.SyntaxTrees.Any(tree => tree.GetRoot(code.CancellationToken).DescendantNodes().Any(node => HandsTypeOn(node, code))));

    /// <summary>Whether all calls of the method or constructor are calls of its name in code that is read.</summary>
    public bool AreAllSeen(IMethodSymbol method) => Ask(method, rest =>
        IsCalledByNameAlone(method) && (method.MethodKind == MethodKind.Constructor ? AreAllCreationsSeen(method.ContainingType) : AreAllCalls(method, rest)));

    /// <summary>Whether all objects of the type are made by creations in code that is read.</summary>
    private bool AreAllCreationsSeen(INamedTypeSymbol type) => Ask(type, rest => IsPlainType(type) && AreAllCreations(type, rest) && !_handsTypesOn.Value);

    /// <summary>What depends on itself is not seen.</summary>
    private bool Ask(ISymbol symbol, Func<SyntaxIndex, bool> question)
    {
        if (!_known.TryGetValue(symbol, out var seen))
        {
            _known[symbol] = false;
            _known[symbol] = seen = code.Rest is { } rest && !code.IsVisibleOutside(symbol) && code.IsDeclaredHere(symbol) && !_hasReflection.Value && question(rest);
        }

        return seen;
    }

    /// <summary>Whether a value that stands in a file without a word of images says of itself what it is: nothing else of that file is read.</summary>
    public static bool IsPlain(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value.ConstantValue.HasValue || value is IMemberReferenceOperation { Instance: null, Member: { IsStatic: true, ContainingAssembly: var assembly } } && assembly is not null
            && !SymbolEqualityComparer.Default.Equals(assembly, value.SemanticModel?.Compilation.Assembly);
    }

    private IEnumerable<SyntaxNode> Named(string name, SyntaxIndex rest) => code.Index.Identifiers(name).Concat(rest.Identifiers(name));

    private static bool IsCalledByNameAlone(IMethodSymbol method) =>
        !method.IsVirtual && !method.IsAbstract && !method.IsOverride && !method.IsExtern
        && method.Name is not "Main" && method.GetAttributes().IsEmpty && method.Parameters.All(parameter => parameter.GetAttributes().IsEmpty)
        && SourceCode.FormsOf(method).All(form => form.ContainingType.TypeKind != TypeKind.Interface)
        && IsPlainType(method.ContainingType);

    private static bool IsPlainType(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, ContainingType: null, IsGenericType: false, BaseType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
        && type.GetAttributes().IsEmpty
        && !Roles.Any(role => type.Name.EndsWith(role, StringComparison.Ordinal));

    /// <summary>Whether every use of the name is bound, so that none may be a call of the method, and no framework is told of its type.</summary>
    private bool AreAllCalls(IMethodSymbol method, SyntaxIndex rest) =>
        Named(method.Name, rest).All(name => code.Symbol(name) is { } symbol && (!SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, method) || IsReadCall(name)))
        && !code.Index.Strings.Concat(rest.Strings).Any(text => text is LiteralExpressionSyntax { Token.Value: string value } && value == method.Name)
        && TypeUses(method.ContainingType, rest).All(use => !IsTold(use) || Containers.Any(word => Invoked(use)?.IndexOf(word, StringComparison.Ordinal) >= 0));

    /// <summary>Whether the name is that of a call; a method as a value is looked into only where everything else is, too.</summary>
    private bool IsReadCall(SyntaxNode name) => code.IsEditable(name.SyntaxTree) || IsCall(name);

    private static bool IsCall(SyntaxNode name) => SourceCode.WithReceiver(name).Parent is InvocationExpressionSyntax call && call.Expression == SourceCode.WithReceiver(name);

    /// <summary>Whether a generic method or type tells others of its type argument: then whatever it is used with is told, without its name.</summary>
    private static bool HandsTypeOn(SyntaxNode node, SourceCode code) => node switch
    {
        GenericNameSyntax generic => SourceCode.WithReceiver(generic).Parent is InvocationExpressionSyntax
            && generic.TypeArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => code.Symbol(name) is ITypeParameterSymbol),
        TypeOfExpressionSyntax type => type.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => code.Symbol(name) is ITypeParameterSymbol),
        _ => false,
    };

    /// <summary>Whether the type is named only where it is created, or held by something that nobody else fills in.</summary>
    private bool AreAllCreations(INamedTypeSymbol type, SyntaxIndex rest) => TypeUses(type, rest).All(use => !IsTold(use) && Outermost(use) is var whole && whole.Parent switch
    {
        ObjectCreationExpressionSyntax or MemberAccessExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax or DeclarationPatternSyntax or ForEachStatementSyntax
            or ArrayCreationExpressionSyntax => true,
        VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax or ForStatementSyntax } => true,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => true,
        VariableDeclarationSyntax { Parent: FieldDeclarationSyntax field } => IsPrivate(field) || IsFilledHere(field, type),
        PropertyDeclarationSyntax property => IsFilledHere(property, type),
        ParameterSyntax { Parent: ParameterListSyntax { Parent: TypeDeclarationSyntax } } parameter => IsFilledHere(parameter, type),
        ParameterSyntax { Parent: ParameterListSyntax { Parent: (MethodDeclarationSyntax or LocalFunctionStatementSyntax or ConstructorDeclarationSyntax) and var taker } } =>
            code.Model(taker.SyntaxTree).GetDeclaredSymbol(taker, code.CancellationToken) is IMethodSymbol method && IsOnlyCalled(method, rest),
        _ => false,
    });

    private static bool IsPrivate(FieldDeclarationSyntax field) =>
        !field.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    /// <summary>Whether the type that a member stands in is only created in code that is read, as what it holds is then.</summary>
    private bool IsFilledHere(SyntaxNode member, INamedTypeSymbol held) =>
        member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
        && code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken) is INamedTypeSymbol holder
        && (holder.IsStatic || SymbolEqualityComparer.Default.Equals(holder, held) || AreAllCreationsSeen(holder));

    /// <summary>Whether nothing calls the method but code that names it.</summary>
    private bool IsOnlyCalled(IMethodSymbol method, SyntaxIndex rest) =>
        (method.DeclaredAccessibility == Accessibility.Private || method.MethodKind == MethodKind.LocalFunction || AreAllSeen(method))
        && Named(method.Name, rest).All(name => !SymbolEqualityComparer.Default.Equals(code.Symbol(name)?.OriginalDefinition, method) || IsCall(name));

    private IEnumerable<SyntaxNode> TypeUses(INamedTypeSymbol type, SyntaxIndex rest) => Named(type.Name, rest).Where(name => code.Symbol(name) switch
    {
        INamedTypeSymbol named => SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, type),
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var created } => SymbolEqualityComparer.Default.Equals(created.OriginalDefinition, type),
        null => true,
        _ => false,
    });

    /// <summary>Whether something that may look into the type is told of it.</summary>
    private static bool IsTold(SyntaxNode use) => Outermost(use).Parent is TypeOfExpressionSyntax or AttributeSyntax || Invoked(use) is not null
        || use.FirstAncestorOrSelf<ParameterSyntax>() is { Parent.Parent: AnonymousFunctionExpressionSyntax };

    /// <summary>The name of the method that has the type as an argument; null: there is none.</summary>
    private static string? Invoked(SyntaxNode use)
    {
        foreach (var generic in use.Ancestors().TakeWhile(ancestor => ancestor is TypeSyntax or TypeArgumentListSyntax or TupleElementSyntax).OfType<GenericNameSyntax>())
        {
            var whole = SourceCode.WithReceiver(generic);
            if (whole.Parent is InvocationExpressionSyntax || whole is MemberAccessExpressionSyntax)
            {
                return generic.Identifier.ValueText;
            }
        }

        return null;
    }

    /// <summary>The whole type that the name stands in: an array or list of it, or the name with its namespace.</summary>
    private static SyntaxNode Outermost(SyntaxNode use)
    {
        while (use.Parent is TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax or GenericNameSyntax or QualifiedNameSyntax or TupleElementSyntax or TupleTypeSyntax)
        {
            use = use.Parent;
        }

        return use;
    }
}
