using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.ModelUses;

/// <summary>Sorts the legacy ids that no recognized request claims, by the syntax they stand in.</summary>
internal sealed class UnsentIds(RecognitionContext context)
{
    private const int MaximumClimb = 16;

    /// <summary>Words that make a name with "model" in it a text for people.</summary>
    private static readonly string[] LabelWords = ["label", "display", "title", "caption", "text", "description"];

    /// <summary>Words that make a text one of SQL.</summary>
    private static readonly string[] SqlWords = ["insert into ", "update ", "delete from ", " where "];

    private readonly SourceCode _code = context.Code;
    private readonly MissingLibraries _missing = new(context);

    /// <param name="sent">The places of ids that requests account for.</param>
    public IEnumerable<ModelUse> Find(ISet<Location> sent)
    {
        foreach (var expression in _code.Index.Strings)
        {
            if (Text(expression) is not { } text || !ModelId.IsLegacy(text) || DatabaseMigrations.Contains(expression))
            {
                foreach (var inText in InText(expression, sent))
                {
                    yield return inText;
                }

                continue;
            }

            var value = context.Values.Read(expression)[0];
            if (value.Place is { } place && !sent.Contains(place.Place))
            {
                var kind = IsSeed(expression) ? ModelUseKind.Stored
                    : _missing.IsGiven(place.Place) ? ModelUseKind.Unresolved
                    : Classify(expression, followUses: true);
                yield return ModelUse.OfUnsent(expression, value, kind != ModelUseKind.Sent ? kind
                    : context.Endpoints.HostAround(expression) == RequestHost.Azure ? ModelUseKind.Deployment
                    : _missing.IsAny ? ModelUseKind.Unresolved
                    : kind);
            }
        }
    }

    /// <summary>Whether it is part of the data that a database begins with.</summary>
    private static bool IsSeed(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => SyntaxIndex.LastName(call.Expression) == "HasData");

    /// <summary>The ids in a text of data: between the quotes of SQL and JSON, or the separators of a list.</summary>
    private static IEnumerable<ModelUse> InText(ExpressionSyntax expression, ISet<Location> sent)
    {
        if (!ModelId.IsLegacyNamedIn(expression.ToString()) || DatabaseMigrations.Contains(expression))
        {
            yield break;
        }

        var literal = LiteralText.Read(expression);
        if (SeparatorsOf(literal.Text) is not var (separators, kind))
        {
            yield break;
        }

        var start = 0;
        foreach (var part in literal.Text.Split(separators))
        {
            if (ModelId.IsLegacy(part) && literal.Location(start, part.Length) is var location && !sent.Contains(location))
            {
                yield return ModelUse.InText(location, part, kind);
            }

            start += part.Length + 1;
        }
    }

    /// <summary>What stands around the values of a text, and what they are for; null where it is no data.</summary>
    private static (char[] Separators, ModelUseKind Kind)? SeparatorsOf(string text) =>
        text.IndexOf('\'') >= 0 && SqlWords.Any(word => Contains(text, word)) ? (['\''], ModelUseKind.Stored)
        : text.TrimStart() is ['{' or '[', ..] ? (['"'], ModelUseKind.Mentioned)
        : !text.Any(char.IsWhiteSpace) ? ([',', ';', '=', '|'], ModelUseKind.Mentioned)
        : null;

    private string? Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,

        // A constant put together of parts, each of them a part of some id; anything long is none.
        BinaryExpressionSyntax or InterpolatedStringExpressionSyntax
            when expression.Span.Length < 200 && expression.DescendantNodes().All(MayBePartOfId) =>
            _code.Model(expression.SyntaxTree).GetConstantValue(expression, _code.CancellationToken).Value as string,
        _ => null,
    };

    private static bool MayBePartOfId(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string part } => ModelId.MayContain(part),
        InterpolatedStringTextSyntax { TextToken.ValueText: var part } => ModelId.MayContain(part),
        _ => true,
    };

    private ModelUseKind Classify(SyntaxNode expression, bool followUses)
    {
        var node = expression;
        for (var step = 0; step < MaximumClimb; step++)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax
                    or PostfixUnaryExpressionSyntax or CheckedExpressionSyntax:
                    node = node.Parent;
                    continue;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression):
                    // What it stands in for tells as much as where it goes: configuration["Images:Model"] ?? "…".
                    if (binary.Right == node && ReadsModel(binary.Left))
                    {
                        return ModelUseKind.Sent;
                    }

                    node = binary;
                    continue;
                case SwitchExpressionArmSyntax arm when arm.Expression == node:
                    node = arm;
                    continue;
                case EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax) and { } declaration }:
                    return ClassifyDeclaration(declaration, followUses);
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return IsRowOfTable(assignment) || ClientLibraries.Member(_code.Symbol(assignment.Left)) is { IsIgnored: true } || _missing.IsNeverSent(assignment.Left)
                        ? ModelUseKind.Mentioned
                        : ClassifyTarget(assignment.Left);
                case ArgumentSyntax argument:
                    return ClassifyArgument(argument);
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return ClassifyMember(property, property.Identifier.ValueText);
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                    return ClassifyMember(method, method.Identifier.ValueText);
                case ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } }:
                    return ClassifyMember(property, property.Identifier.ValueText);
                case ReturnStatementSyntax:
                    return node.Ancestors().FirstOrDefault(a => a is MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax) switch
                    {
                        MethodDeclarationSyntax method => ClassifyMember(method, method.Identifier.ValueText),
                        PropertyDeclarationSyntax property => ClassifyMember(property, property.Identifier.ValueText),
                        LocalFunctionStatementSyntax function => ClassifyName(function.Identifier.ValueText),
                        _ => ModelUseKind.Mentioned,
                    };
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [LiteralExpressionSyntax key, var value] }
                    when value == node:
                    return IsModelKey(key) ? ModelUseKind.Sent : ModelUseKind.Mentioned;
                default:
                    return ModelUseKind.Mentioned;
            }
        }

        return ModelUseKind.Mentioned;
    }

    private ModelUseKind ClassifyDeclaration(SyntaxNode declaration, bool followUses)
    {
        var symbol = _code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, _code.CancellationToken);
        if (symbol is null)
        {
            return ModelUseKind.Mentioned;
        }

        var byName = ClassifyMember(declaration, symbol.Name);
        if (!followUses || (symbol is IParameterSymbol or IPropertySymbol && byName != ModelUseKind.Mentioned))
        {
            return byName;
        }

        // A part of longer ids is no id itself.
        if (TextUses.AreExtended(symbol, _code))
        {
            return ModelUseKind.Mentioned;
        }

        // A constant is what its uses are; one without uses in sight is what it is called.
        var uses = _code.Uses(symbol).ToList();
        if (uses.Count == 0)
        {
            return symbol is ILocalSymbol ? ModelUseKind.Mentioned : byName;
        }

        var kinds = uses.Select(use => Classify(Whole(use), followUses: false)).ToList();
        return kinds.Find(kind => kind != ModelUseKind.Mentioned);
    }

    private static SyntaxNode Whole(SyntaxNode name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private ModelUseKind ClassifyTarget(ExpressionSyntax target) => target switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } =>
            IsModelKey(key) ? ModelUseKind.Sent : ModelUseKind.Mentioned,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } =>
            IsModelKey(key) ? ModelUseKind.Sent : ModelUseKind.Mentioned,
        _ => ClassifyName(SyntaxIndex.LastName(target)),
    };

    private ModelUseKind ClassifyArgument(ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: { } call } list)
        {
            return ModelUseKind.Mentioned;
        }

        if (list.Arguments.Any(other => other != argument && other.Expression is LiteralExpressionSyntax key && IsModelKey(key)))
        {
            return ModelUseKind.Sent;
        }

        var operation = _code.Operation(call);
        var (method, arguments) = operation switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (method is null)
        {
            // Something beside it is wrong, perhaps because it is being typed: what is called is known all the same.
            var meant = _code.Model(call.SyntaxTree).GetSymbolInfo(call, _code.CancellationToken).CandidateSymbols.OfType<IMethodSymbol>()
                .Select(candidate => Parameter(candidate, argument, list)).FirstOrDefault(parameter => parameter is not null);
            return meant is not null ? ClassifyName(meant.Name)
                : MissingLibraries.TakesModel(call, argument, _code) ? ModelUseKind.Unresolved : ModelUseKind.Mentioned;
        }

        if (arguments.FirstOrDefault(candidate => SourceCode.Syntax(candidate) == argument)?.Parameter is not { } parameter)
        {
            return ModelUseKind.Mentioned;
        }

        if (ClientLibraries.ClientFactories.Any(factory => factory.IgnoredParameters.Contains(parameter.Name) && factory.Type.Is(method.ContainingType)))
        {
            return ModelUseKind.Mentioned;
        }

        // A function of the application that takes a model and is not seen to send it looks something up.
        var isOwnFunction = method.MethodKind != MethodKind.Constructor && _code.IsDeclaredHere(method);
        var isRowOfTable = method.MethodKind == MethodKind.Constructor
            && (ModelTables.Names(method.ContainingType.Name) || method.Parameters.Any(other => ModelTables.Names(other.Name)));
        return isOwnFunction || isRowOfTable || method.ReturnType.SpecialType == SpecialType.System_Boolean ? ModelUseKind.Mentioned : ClassifyName(parameter.Name);
    }

    private static IParameterSymbol? Parameter(IMethodSymbol method, ArgumentSyntax argument, ArgumentListSyntax list) => argument.NameColon is { Name.Identifier.ValueText: var name }
        ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
        : method.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument));

    /// <summary>Whether a member is set beside others that tell of a table: <c>new Row { Model = "…", Price = 0.04m }</c>.</summary>
    private static bool IsRowOfTable(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer
        && (ModelTables.Names(SyntaxIndex.LastName((initializer.Parent as ObjectCreationExpressionSyntax)?.Type))
            || initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(other => ModelTables.Names(SyntaxIndex.LastName(other.Left))));

    private static bool ReadsModel(ExpressionSyntax expression) => expression switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } => IsModelKey(key),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }, ..] } => Contains(key, "model"),
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or IdentifierNameSyntax => ClassifyName(SyntaxIndex.LastName(expression)) == ModelUseKind.Sent,
        ConditionalAccessExpressionSyntax conditional => ReadsModel(conditional.WhenNotNull),
        _ => false,
    };

    private static bool IsModelKey(LiteralExpressionSyntax key) =>
        key.Token.Value is string text
        && ModelId.WithoutMarks(text.Trim('"')) is var name
        && (name.Equals("model", StringComparison.OrdinalIgnoreCase) || name.EndsWith(":Model", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(":ImageModel", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// What a member is called, or the type that it is a member of: <c>ImageModels.Default</c> is a model. Several ids in one type are a list of models, and a
    /// member that is called like its id is one of such a list.
    /// </summary>
    private static ModelUseKind ClassifyMember(SyntaxNode declaration, string name)
    {
        var byName = ClassifyName(name);
        return byName == ModelUseKind.Mentioned
            && declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Parent is TypeDeclarationSyntax { Identifier.ValueText: var type } around
            && type.EndsWith("Models", StringComparison.Ordinal)
            && !LabelWords.Any(word => Contains(name, word))
            && !Contains(string.Concat(name.Where(char.IsLetterOrDigit)), "gptimage")
            && around.DescendantTokens().Count(token => token.Value is string text && ModelId.IsLegacy(text)) == 1
                ? ModelUseKind.Sent
                : byName;
    }

    private static ModelUseKind ClassifyName(string? name)
    {
        if (name is null || LabelWords.Any(word => Contains(name, word)))
        {
            return ModelUseKind.Mentioned;
        }

        return Contains(name, "deployment") ? ModelUseKind.Deployment
            : Contains(name, "model") ? ModelUseKind.Sent
            : ModelUseKind.Mentioned;
    }

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
