using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Sources;

/// <summary>
/// What recognition and linking look up by name, gathered in one walk over the trees that mention an image API.
/// Purely syntactic: whoever asks binds the few nodes that an answer holds.
/// </summary>
internal sealed class SyntaxIndex
{
    private readonly NodesByName _assignments = new();
    private readonly NodesByName _mutations = new();
    private readonly NodesByName _invocations = new();
    private readonly NodesByName _creations = new();
    private readonly NodesByName _identifiers = new();
    private readonly HashSet<string> _passedByReference = new(StringComparer.Ordinal);
    private readonly List<BaseObjectCreationExpressionSyntax> _objectCreations = [];
    private readonly List<AnonymousObjectCreationExpressionSyntax> _anonymousObjects = [];
    private readonly List<TypeDeclarationSyntax> _types = [];
    private readonly List<ExpressionSyntax> _strings = [];

    public SyntaxIndex(ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        foreach (var tree in trees)
        {
            Add(tree, cancellationToken);
        }
    }

    /// <summary>Takes in a further tree.</summary>
    public void Add(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            Add(node);
        }
    }

    /// <summary>Every object creation with a name or without.</summary>
    public IReadOnlyList<BaseObjectCreationExpressionSyntax> ObjectCreations => _objectCreations;

    /// <summary>Every <c>new { … }</c>.</summary>
    public IReadOnlyList<AnonymousObjectCreationExpressionSyntax> AnonymousObjects => _anonymousObjects;

    /// <summary>Every class, struct, record and interface.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Types => _types;

    /// <summary>Every string literal and interpolated string; of a concatenation only the whole.</summary>
    public IReadOnlyList<ExpressionSyntax> Strings => _strings;

    /// <summary>Assignments whose target's last name is <paramref name="name"/>, initializers of objects included.</summary>
    public IEnumerable<SyntaxNode> Assignments(string name, IReadOnlyList<SyntaxNode>? scopes = null) => _assignments.Find(name, scopes);

    /// <summary>Assignments to a member or an element of, and calls on, something whose last name is <paramref name="receiver"/>.</summary>
    public IEnumerable<SyntaxNode> Mutations(string receiver, IReadOnlyList<SyntaxNode>? scopes = null) => _mutations.Find(receiver, scopes);

    /// <summary>Calls of a method with this name.</summary>
    public IReadOnlyList<SyntaxNode> Invocations(string name) => _invocations.Find(name);

    /// <summary>Creations of a type with this simple name, and constructor initializers under <c>this</c> and <c>base</c>; those of which
    /// <see cref="TypeName"/> does not tell the type under the empty name.</summary>
    public IReadOnlyList<SyntaxNode> Creations(string typeName) => _creations.Find(typeName);

    /// <summary>Uses of a simple name.</summary>
    public IEnumerable<SyntaxNode> Identifiers(string name, IReadOnlyList<SyntaxNode>? scopes = null) => _identifiers.Find(name, scopes);

    /// <summary>Whether something of this name is passed by <c>ref</c> or <c>out</c>, so that anything may be written to it.</summary>
    public bool IsPassedByReference(string name) => _passedByReference.Contains(name);

    /// <summary>
    /// The simple name of the type that is created, where it is written. A target-typed creation is bound to know it, but for a generic type
    /// that is declared beside it: no alias stands for one.
    /// </summary>
    public static string? TypeName(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => LastName(type) ?? type.ToString(),
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: GenericNameSyntax type } } } } => LastName(type),
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: GenericNameSyntax type } } } => LastName(type),
        _ => null,
    };

    /// <summary>The last name of an expression that refers to something: <c>a.b.C</c> is <c>C</c>. Null where there is none.</summary>
    public static string? LastName(SyntaxNode? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) => LastName(suppressed.Operand),
        _ => null,
    };

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case IdentifierNameSyntax identifier:
                _identifiers.Add(identifier.Identifier.ValueText, identifier);
                break;
            case AssignmentExpressionSyntax assignment:
                _assignments.Add(LastName(assignment.Left), assignment);
                _mutations.Add(Receiver(assignment.Left), assignment);
                break;
            case InvocationExpressionSyntax invocation:
                _invocations.Add(LastName(invocation.Expression), invocation);
                _mutations.Add(Receiver(invocation.Expression), invocation);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                _creations.Add(TypeName(creation) ?? string.Empty, creation);
                _objectCreations.Add(creation);
                break;
            case ConstructorInitializerSyntax initializer:
                _creations.Add(initializer.ThisOrBaseKeyword.ValueText, initializer);
                break;
            case PrimaryConstructorBaseTypeSyntax baseType:
                _creations.Add(LastName(baseType.Type), baseType);
                break;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                _anonymousObjects.Add(anonymous);
                break;
            case TypeDeclarationSyntax type:
                _types.Add(type);
                break;
            case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None and not (int)SyntaxKind.InKeyword } argument
                when LastName(argument.Expression) is { } name:
                _passedByReference.Add(name);
                break;
            case LiteralExpressionSyntax literal
                when literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression && !IsPartOfConcatenation(literal):
                _strings.Add(literal);
                break;
            case InterpolatedStringExpressionSyntax interpolated when !IsPartOfConcatenation(interpolated):
                _strings.Add(interpolated);
                break;
            case BinaryExpressionSyntax concatenation
                when concatenation.IsKind(SyntaxKind.AddExpression) && !IsPartOfConcatenation(concatenation) && ContainsString(concatenation):
                _strings.Add(concatenation);
                break;
        }
    }

    private static string? Receiver(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax access => LastName(access.Expression),
        ElementAccessExpressionSyntax access => LastName(access.Expression),
        _ => null,
    };

    private static bool IsPartOfConcatenation(ExpressionSyntax expression) => expression.Parent.IsKind(SyntaxKind.AddExpression);

    // A loop, not a recursion: generated code concatenates thousands of strings.
    private static bool ContainsString(BinaryExpressionSyntax concatenation)
    {
        ExpressionSyntax expression = concatenation;
        while (expression is BinaryExpressionSyntax binary)
        {
            if (IsString(binary.Right))
            {
                return true;
            }

            expression = binary.Left;
        }

        return IsString(expression);
    }

    private static bool IsString(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.InterpolatedStringExpression;
}
