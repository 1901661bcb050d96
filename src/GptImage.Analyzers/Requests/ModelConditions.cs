using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>Conditions around a piece of code.</summary>
internal sealed class ModelConditions(SourceCode code)
{
    private const int MaximumDepth = 4;

    /// <summary>Words of a condition that asks about the model.</summary>
    private static readonly string[] ModelWords = ["model", "gpt", "dall", "legacy", "support"];

    /// <summary>What a question with these words answers for every current model, where its code cannot be read.</summary>
    private static readonly (string[] Words, bool Answer)[] Named = [(["dall"], false), (["legacy", "model"], false), (["gpt"], true)];

    /// <summary>Words of a text that is a part of an id.</summary>
    private static readonly string[] IdWords = ["gpt", "dall"];

    private readonly string[] _currentIds = [.. ModelCatalog.Current.Select(model => model.Id)];
    private readonly string[] _allIds = [.. ModelCatalog.All.Select(model => model.Id)];

    /// <summary>For which models <paramref name="node"/> runs, by the conditions that are around it and not around <paramref name="model"/> as well.</summary>
    public ModelCondition Of(SyntaxNode node, Location? model)
    {
        var guard = ModelCondition.Always;
        for (var current = node; current.Parent is { } parent && !IsMember(current) && !Contains(current, model); current = parent)
        {
            foreach (var (asks, holds) in Conditions(parent, current, model))
            {
                if (holds == false)
                {
                    return ModelCondition.Never;
                }

                if (holds is null && asks)
                {
                    guard = ModelCondition.Unclear;
                }
            }
        }

        return guard;
    }

    /// <summary>
    /// What the conditions around a part leave of it, when it is sent with a model that stands at <paramref name="model"/>; null: at a place that is not seen.
    /// Code that looks at the model first knows what it does: what never meets a current model is not sent, and where nobody can tell, nothing is changed.
    /// A condition around model and part says nothing of the part: it is sent with that model, whatever it becomes.
    /// </summary>
    public RequestPart Apply(RequestPart part, Location? model) => Of(part.Syntax, model) switch
    {
        ModelCondition.Never => part with { Values = [PossibleValue.Absent] },
        ModelCondition.Unclear => part with
        {
            Values = [.. part.Values.Select(value => value with { Place = null })],
            Removal = null,
            Insertion = null,
            IsConditional = true,
            IsGuarded = true,
        },
        _ => part with { Values = [.. part.Values.Select(value => Apply(value, model))] },
    };

    private PossibleValue Apply(PossibleValue value, Location? model) =>
        value.Place is null ? value : Of(value.Place.Syntax, model) switch
        {
            ModelCondition.Never => PossibleValue.Absent,
            ModelCondition.Unclear => PossibleValue.Unknown,
            _ => value,
        };

    /// <summary>What may not run after <paramref name="creation"/> and <paramref name="change"/> with it: the closest branch or member; null where nothing may.</summary>
    public static SyntaxNode? Branch(SyntaxNode change, SyntaxNode creation)
    {
        for (var (child, current) = (change, change.Parent); current is not null && !current.Contains(creation); (child, current) = (current, current.Parent))
        {
            switch (current)
            {
                case IfStatementSyntax or ConditionalExpressionSyntax:
                    return child;
                case ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax
                    or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or CatchClauseSyntax
                    or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return current;
                case MemberDeclarationSyntax when IsMember(current):
                    return current;
            }
        }

        return null;
    }

    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not GlobalStatementSyntax;

    /// <summary>The conditions under which <paramref name="parent"/> runs its part <paramref name="child"/>: whether each asks about the model, and its answer.</summary>
    private IEnumerable<(bool Asks, bool? Holds)> Conditions(SyntaxNode parent, SyntaxNode child, Location? model) => parent switch
    {
        IfStatementSyntax statement when child != statement.Condition => [Condition(statement.Condition, child == statement.Statement)],
        ConditionalExpressionSyntax conditional when child != conditional.Condition => [Condition(conditional.Condition, child == conditional.WhenTrue)],
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when child == arm.Expression =>
            [(AsksAboutModel(choice.GoverningExpression), Matches(arm.Pattern)), .. arm.WhenClause is { } when ? [Condition(when.Condition, true)] : NoConditions],
        SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section when child is StatementSyntax =>
            [(AsksAboutModel(choice.Expression), section.Labels.Select(Matches).Aggregate(Or))],
        BlockSyntax block when child is StatementSyntax => Between(block, model, child).SelectMany(LeavesIf),
        _ => NoConditions,
    };

    private static (bool, bool?)[] NoConditions => [];

    private static bool Contains(SyntaxNode node, Location? place) => place is not null && node.SyntaxTree == place.SourceTree && node.Span.Contains(place.SourceSpan);

    /// <summary>The statements before <paramref name="child"/>; only those after the model's, where that is in the block too.</summary>
    private static IEnumerable<StatementSyntax> Between(BlockSyntax block, Location? model, SyntaxNode child)
    {
        var before = block.Statements.TakeWhile(statement => statement != child);
        return Contains(block, model) ? before.SkipWhile(statement => !Contains(statement, model)) : before;
    }

    private (bool, bool?) Condition(ExpressionSyntax condition, bool isWanted) => (AsksAboutModel(condition), isWanted ? Holds(condition) : !Holds(condition));

    /// <summary>What a statement such as <c>if (IsDallE(model)) return …;</c> says about those after it.</summary>
    private IEnumerable<(bool, bool?)> LeavesIf(StatementSyntax statement) =>
        statement is IfStatementSyntax { Else: null } guard && Leaves(guard.Statement) ? [Condition(guard.Condition, isWanted: false)] : NoConditions;

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };

    private static bool AsksAboutModel(ExpressionSyntax condition)
    {
        var text = condition.ToString();
        return ModelWords.Any(word => Contains(text, word));
    }

    /// <summary>Whether the condition holds for all current models, for none, or null: for some, or nobody knows.</summary>
    private bool? Holds(ExpressionSyntax condition, int depth = 0) => condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => Holds(parenthesized.Expression, depth),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => !Holds(not.Operand, depth),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => And(Holds(both.Left, depth), Holds(both.Right, depth)),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) => Or(Holds(either.Left, depth), Holds(either.Right, depth)),
        BinaryExpressionSyntax equal when equal.IsKind(SyntaxKind.EqualsExpression) => IsId(equal),
        BinaryExpressionSyntax unequal when unequal.IsKind(SyntaxKind.NotEqualsExpression) => !IsId(unequal),
        IsPatternExpressionSyntax pattern => Matches(pattern.Pattern),
        InvocationExpressionSyntax call when Question(call) is { } question => Ask(question),
        _ when depth < MaximumDepth && Body(condition) is { } body => Holds(body, depth + 1) ?? HoldsByName(condition),
        _ => HoldsByName(condition),
    };

    private bool? IsId(BinaryExpressionSyntax comparison) =>
        (Text(comparison.Right) ?? Text(comparison.Left)) is { } text ? Ask(id => id == text) : null;

    private bool? Matches(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax parenthesized => Matches(parenthesized.Pattern),
        UnaryPatternSyntax not => !Matches(not.Pattern),
        BinaryPatternSyntax both when both.IsKind(SyntaxKind.AndPattern) => And(Matches(both.Left), Matches(both.Right)),
        BinaryPatternSyntax either => Or(Matches(either.Left), Matches(either.Right)),
        ConstantPatternSyntax constant => Text(constant.Expression) is { } text ? Ask(id => id == text) : null,
        _ => null,
    };

    private bool? Matches(SwitchLabelSyntax label) => label switch
    {
        CaseSwitchLabelSyntax constant => Text(constant.Value) is { } text ? Ask(id => id == text) : null,
        CasePatternSwitchLabelSyntax { WhenClause: null } pattern => Matches(pattern.Pattern),
        _ => null,
    };

    /// <summary>What <c>model.StartsWith("…")</c> and its like ask of an id.</summary>
    private Func<string, bool>? Question(InvocationExpressionSyntax call)
    {
        if (SyntaxIndex.LastName(call.Expression) is not { } name
            || call.ArgumentList.Arguments.Take(2).Select(argument => Text(argument.Expression)).FirstOrDefault(text => text is not null) is not { } text
            || !(Contains(call.ToString(), "model") || IdWords.Any(word => Contains(text, word))))
        {
            return null;
        }

        return name switch
        {
            nameof(string.StartsWith) => id => id.StartsWith(text, StringComparison.OrdinalIgnoreCase),
            nameof(string.EndsWith) => id => id.EndsWith(text, StringComparison.OrdinalIgnoreCase),
            nameof(string.Contains) => id => Contains(id, text),
            nameof(string.Equals) => id => id.Equals(text, StringComparison.OrdinalIgnoreCase),
            _ => null,
        };
    }

    /// <summary>The answer of every current model, if they agree. A text that fits no id at all is not about models.</summary>
    private bool? Ask(Func<string, bool> question) =>
        !_allIds.Any(question) ? null
        : _currentIds.All(question) ? true
        : _currentIds.Any(question) ? null
        : false;

    /// <summary>The expression that a question asks in its turn: a variable's initial value, or what a method or property returns.</summary>
    private ExpressionSyntax? Body(ExpressionSyntax condition)
    {
        var symbol = code.Operation(condition) switch
        {
            IInvocationOperation { TargetMethod: var method } => method,
            IPropertyReferenceOperation { Property: var property } => property,
            ILocalReferenceOperation { Local: var local } when !code.Assignments(local).Any() => local,
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } when !code.Assignments(field).Any() => (ISymbol)field,
            _ => null,
        };
        if (symbol is null or { IsVirtual: true } or { IsAbstract: true })
        {
            return null;
        }

        return code.Declarations(symbol).FirstOrDefault() switch
        {
            MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? OnlyReturn(method.Body),
            LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression ?? OnlyReturn(function.Body),
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression,
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            _ => null,
        };
    }

    private static ExpressionSyntax? OnlyReturn(BlockSyntax? block) => block?.Statements is [ReturnStatementSyntax { Expression: { } value }] ? value : null;

    private static bool? HoldsByName(ExpressionSyntax condition)
    {
        if (condition is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax) || condition.ToString() is not { } text || text.Any(char.IsDigit))
        {
            return null;
        }

        foreach (var (words, answer) in Named)
        {
            if (words.All(word => Contains(text, word)))
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>A text in a question. A legacy id in a constant is none: with the constant, the question changes too.</summary>
    private string? Text(ExpressionSyntax expression) =>
        code.Model(expression.SyntaxTree).GetConstantValue(expression, code.CancellationToken).Value is string text
        && (expression is LiteralExpressionSyntax || !ModelId.IsLegacy(text))
            ? text
            : null;

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static bool? Or(bool? left, bool? right) => !And(!left, !right);
}

/// <summary>For which models a piece of code runs, by the conditions around it.</summary>
internal enum ModelCondition
{
    /// <summary>For the current ones as well: no condition asks, or what it asks holds for each of them.</summary>
    Always,

    /// <summary>For none of the current ones, as under <c>if (IsDallE(model))</c>.</summary>
    Never,

    /// <summary>Some condition asks about the model, and the source does not show what it answers.</summary>
    Unclear,
}
