using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>The trees under analysis with their index, and the way from syntax to symbols and operations, each semantic model made once.</summary>
internal sealed class SourceCode
{
    /// <summary>Characters. Larger programs are not read whole: it would be felt at every key that is pressed.</summary>
    private const int MaximumRest = 1_000_000;

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<ISymbol, SymbolReach> _reaches = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, ISymbol?> _symbols = [];
    private readonly Lazy<bool> _hasFriends;
    private readonly Lazy<SyntaxIndex?> _rest;
    private readonly Lazy<CallIndex?> _restCalls;
    private readonly HashSet<SyntaxTree> _trees;
    private readonly HashSet<SyntaxTree> _indexed;

    public SourceCode(Compilation compilation, ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        CancellationToken = cancellationToken;
        _trees = [.. trees];
        _indexed = [.. trees];
        Index = new SyntaxIndex(trees, cancellationToken);
        Calls = new CallIndex(this, Index);
        _rest = new(ReadRest);
        _restCalls = new(() => Rest is { } rest ? new CallIndex(this, rest) : null);
        _hasFriends = new(() => compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute"));
    }

    public Compilation Compilation { get; }

    public SyntaxIndex Index { get; }

    public CallIndex Calls { get; }

    /// <summary>The index of all other trees of the compilation; null where they are too large to be read for a question.</summary>
    public SyntaxIndex? Rest => _rest.Value;

    /// <summary>The calls in <see cref="Rest"/>.</summary>
    public CallIndex? RestCalls => _restCalls.Value;

    public CancellationToken CancellationToken { get; }

    /// <summary>Whether an edit may be made in the tree: it is hand-written and was read.</summary>
    public bool IsEditable(SyntaxTree tree) => _trees.Contains(tree);

    private SyntaxIndex? ReadRest()
    {
        var rest = Compilation.SyntaxTrees.Where(tree => !_trees.Contains(tree)).ToImmutableArray();
        return rest.Sum(tree => (long)tree.Length) <= MaximumRest ? new SyntaxIndex(rest, CancellationToken) : null;
    }

    public SemanticModel Model(SyntaxTree tree)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030 // A literal is judged by the calls that use it, wherever they stand: one file's own model cannot see them.
            model = Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            _models.Add(tree, model);
        }

        return model;
    }

    /// <summary>The operation of an expression; parentheses and <c>!</c> have none of their own.</summary>
    public IOperation? Operation(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            node = node is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)node).Operand;
        }

        return Model(node.SyntaxTree).GetOperation(node, CancellationToken);
    }

    /// <summary>The constant that the expression is; null where it is none, or nothing.</summary>
    public object? Constant(SyntaxNode expression) => Model(expression.SyntaxTree).GetConstantValue(expression, CancellationToken).Value;

    /// <summary>What the node refers to. A name is asked for by whoever looks for its symbol, so the answer is kept.</summary>
    public ISymbol? Symbol(SyntaxNode node)
    {
        if (!_symbols.TryGetValue(node, out var symbol))
        {
            _symbols.Add(node, symbol = Called(node) ?? Model(node.SyntaxTree).GetSymbolInfo(node, CancellationToken).Symbol);
        }

        return symbol;
    }

    /// <summary>The method that a call calls, or its name. In a chain of thousands of calls each name costs the whole chain to bind, the operations only once.</summary>
    private IMethodSymbol? Called(SyntaxNode node)
    {
        var call = node as InvocationExpressionSyntax ?? WithReceiver(node).Parent as InvocationExpressionSyntax;
        return call is not null && (call == node || call.Expression == WithReceiver(node))
            && Operation(call) is IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.DelegateInvoke } method }
            ? method
            : null;
    }

    public ITypeSymbol? Type(SyntaxNode expression)
    {
        var info = Model(expression.SyntaxTree).GetTypeInfo(expression, CancellationToken);
        return info.Type ?? info.ConvertedType;
    }

    /// <summary>
    /// Whether the symbol is declared in this compilation. In an IDE and in <c>dotnet format</c> a referenced project is a compilation too: its symbols have
    /// syntax, but of trees that no semantic model of this compilation knows. They count as what they are in a build: metadata.
    /// </summary>
    public bool IsDeclaredHere(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>
    /// Whether code of other projects can name the member. An executable's members are not reached from elsewhere, a library's public ones are, and its
    /// internal ones where it has friends.
    /// </summary>
    public bool IsVisibleOutside(ISymbol member)
    {
        if (Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication)
        {
            return false;
        }

        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            switch (current.DeclaredAccessibility)
            {
                case Accessibility.Private:
                case Accessibility.NotApplicable when current is not INamedTypeSymbol:
                case Accessibility.Internal or Accessibility.ProtectedAndInternal when !_hasFriends.Value:
                    return false;
            }
        }

        return true;
    }

    /// <summary>The member, and the others by which it is named: its partial definition, what of this compilation's it overrides or implements.</summary>
    public static IEnumerable<ISymbol> FormsOf(ISymbol member)
    {
        yield return member;
        if (member is IMethodSymbol { PartialDefinitionPart: { } definition })
        {
            yield return definition;
        }

        if (member is not (IMethodSymbol or IPropertySymbol) || member.IsStatic)
        {
            yield break;
        }

        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (var implemented in member.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(member.Name)))
        {
            if (SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(implemented), member))
            {
                yield return implemented.OriginalDefinition;
            }
        }

        static ISymbol? Overridden(ISymbol member) => (member as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(member as IPropertySymbol)?.OverriddenProperty;
    }

    /// <summary>
    /// The parameter that takes the argument; without an argument, what the method extends. Of a partial method, the one that its code knows.
    /// </summary>
    public IParameterSymbol? ParameterOf(SyntaxNode call, ArgumentSyntax? argument)
    {
        var (method, arguments) = Operation(call) switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (argument is null && method?.IsExtensionMethod != true)
        {
            return null;
        }

        var taken = argument is null ? arguments.FirstOrDefault() : arguments.FirstOrDefault(candidate => Syntax(candidate) == argument);
        return taken?.Parameter?.OriginalDefinition is { } parameter
            ? (parameter.ContainingSymbol as IMethodSymbol)?.PartialImplementationPart?.Parameters[parameter.Ordinal] ?? parameter
            : null;
    }

    /// <summary>The parameter, as <see cref="ParameterOf"/>, of the method that runs; null where another may: one that is not declared here, or a virtual one.</summary>
    public IParameterSymbol? Taker(SyntaxNode call, ArgumentSyntax? argument) =>
        ParameterOf(call, argument) is { RefKind: RefKind.None or RefKind.In, ContainingSymbol: IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false } method } parameter
        && IsDeclaredHere(method)
            ? parameter
            : null;

    /// <summary>The name with what stands before its dot: <c>settings.Model</c> for <c>Model</c> in it.</summary>
    public static SyntaxNode WithReceiver(SyntaxNode name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax access } binding when binding.Name == name && access.WhenNotNull == binding => access,
        MemberBindingExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } binding when binding.Name == name && assignment.Left == binding => binding,
        _ => name,
    };

    /// <summary>The nodes of the symbol's declaration in this compilation; none for a symbol of another one.</summary>
    public IEnumerable<SyntaxNode> Declarations(ISymbol symbol) =>
        IsDeclaredHere(symbol) ? symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(CancellationToken)) : [];

    /// <summary>The uses of exactly this symbol by its name.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="isOfInterest">Whether a use matters, by its syntax: those that do not are not bound.</param>
    public IEnumerable<IdentifierNameSyntax> Uses(ISymbol symbol, Func<SyntaxNode, bool>? isOfInterest = null)
    {
        // A file without a word of images may hold the method that an id is given to.
        if (symbol is IParameterSymbol or ILocalSymbol)
        {
            foreach (var declaration in Declarations(symbol).Where(declaration => _indexed.Add(declaration.SyntaxTree)))
            {
                Index.Add(declaration.SyntaxTree, CancellationToken);
            }
        }

        return Index.Identifiers(symbol.Name, ReachOf(symbol).Scopes).Cast<IdentifierNameSyntax>()
            .Where(use => isOfInterest?.Invoke(use) != false && Refers(use, symbol));
    }

    /// <summary>The assignments to exactly this symbol.</summary>
    public IEnumerable<AssignmentExpressionSyntax> Assignments(ISymbol symbol) =>
        Index.Assignments(symbol.Name, ReachOf(symbol).Scopes).OfType<AssignmentExpressionSyntax>().Where(assignment => Refers(assignment.Left, symbol));

    /// <summary>The assignments and calls that change the object which exactly this symbol holds.</summary>
    public IEnumerable<SyntaxNode> Mutations(ISymbol symbol) =>
        Index.Mutations(symbol.Name, ReachOf(symbol).Scopes).Where(node => node switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => Refers(access.Expression, symbol),
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => Refers(access.Expression, symbol),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Refers(access.Expression, symbol),
            _ => false,
        });

    /// <summary>The syntax of an argument that is written out. The operation's own is inside of it where the value is in parentheses or ends in <c>!</c>.</summary>
    public static ArgumentSyntax? Syntax(IArgumentOperation argument)
    {
        var node = argument.Syntax;
        while (argument.ArgumentKind == ArgumentKind.Explicit && node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ArgumentSyntax)
        {
            node = node.Parent;
        }

        return node as ArgumentSyntax;
    }

    /// <summary>Whether the value of <paramref name="node"/> is, or may be, that of the expression around it.</summary>
    public static bool IsPassedOn(SyntaxNode node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) || (binary.IsKind(SyntaxKind.AsExpression) && binary.Left == node),
        ConditionalExpressionSyntax conditional => conditional.Condition != node,
        SwitchExpressionSyntax choice => choice.GoverningExpression != node,
        SwitchExpressionArmSyntax arm => arm.Expression == node,
        _ => false,
    };

    /// <summary>The outermost expression that has, or may have, the value of <paramref name="node"/>.</summary>
    public static SyntaxNode Whole(SyntaxNode node)
    {
        while (IsPassedOn(node))
        {
            node = node.Parent!;
        }

        return node;
    }

    /// <summary>The variable, field or property that a fresh object is stored in at once, if it is.</summary>
    public bool TryGetHolder(SyntaxNode creation, [NotNullWhen(true)] out ISymbol? holder)
    {
        var node = Whole(creation);
        holder = node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and { } declaration } =>
                Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, CancellationToken),
            AssignmentExpressionSyntax assignment when assignment.Right == node => Symbol(assignment.Left),
            _ => null,
        };
        return holder is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol;
    }

    /// <summary>Whether the expression is a use of exactly this symbol.</summary>
    public bool Refers(ExpressionSyntax expression, ISymbol symbol) =>
        SyntaxIndex.LastName(expression) == symbol.Name
        && ReachOf(symbol).Includes(expression)
        && SymbolEqualityComparer.Default.Equals(Symbol(expression)?.OriginalDefinition, symbol.OriginalDefinition);

    // Names repeat all over a project; binding each of them for every symbol of that name would be work squared.
    private SymbolReach ReachOf(ISymbol symbol)
    {
        if (!_reaches.TryGetValue(symbol, out var reach))
        {
            _reaches.Add(symbol, reach = IsDeclaredHere(symbol) ? SymbolReach.Of(symbol, CancellationToken) : SymbolReach.Everywhere);
        }

        return reach;
    }
}
