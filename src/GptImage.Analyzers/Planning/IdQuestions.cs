using System.Text.RegularExpressions;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// The questions that code asks about an id: comparisons, choices, lookups. One that the target answers as the id did is none to decide; another is widened
/// where the id stands in it.
/// </summary>
/// <param name="code">The code.</param>
/// <param name="origins">Where values come from.</param>
/// <param name="parts">Where requests say anything but their model.</param>
internal sealed class IdQuestions(SourceCode code, Origins origins, PlaceSet parts)
{
    private readonly Dictionary<string, bool> _hasTarget = new(StringComparer.Ordinal);

    public DecisionSite? Compared(SyntaxNode comparison, ExpressionSyntax other, IdQuestion question, StringComparison kind, bool isNegated)
    {
        const string reason = "the id is compared";
        var (texts, isOpen) = Texts(other, question);
        if (KnowsTarget(comparison, question) || IsChangeCheck(comparison, other))
        {
            return null;
        }

        if (texts.All(text => question.Id.Equals(text, kind) == question.Target.Equals(text, kind)))
        {
            return isOpen ? new DecisionSite(comparison, reason) : null;
        }

        return other is LiteralExpressionSyntax literal && question.Id.Equals(texts[0], kind)
            ? Widened(comparison, literal, question, reason, isNegated)
            : new DecisionSite(comparison, reason);
    }

    /// <summary>The texts that something which the id is compared with may be, and whether it may be one that is not seen.</summary>
    private (IReadOnlyList<string> Texts, bool IsOpen) Texts(ExpressionSyntax other, IdQuestion question)
    {
        if (code.Model(other.SyntaxTree).GetConstantValue(other, code.CancellationToken) is { HasValue: true, Value: var constant })
        {
            return (constant is string text ? [text] : [], false);
        }

        var found = origins.Of(code.Operation(other));
        var others = found.Operations.Where(origin => origin.Syntax != question.Literal).ToList();
        return ([.. others.Select(origin => origin.ConstantValue.Value).OfType<string>()], found.IsOpen || others.Any(origin => !origin.ConstantValue.HasValue));
    }

    /// <summary>Whether it is asked if a variable already has the value that it is to get: for any two ids that is answered alike.</summary>
    private bool IsChangeCheck(SyntaxNode comparison, ExpressionSyntax other)
    {
        var compared = new HashSet<ISymbol>(comparison.DescendantNodes().Select(node => code.Symbol(node)).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        return code.Symbol(other) is not null
            && comparison.FirstAncestorOrSelf<SyntaxNode>(node => node is AccessorDeclarationSyntax or MemberDeclarationSyntax or LocalFunctionStatementSyntax) is { } member
            && member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
                code.Symbol(assignment.Left) is { } left && code.Symbol(assignment.Right) is { } right && !SymbolEqualityComparer.Default.Equals(left, right) && compared.Contains(left) && compared.Contains(right));
    }

    public DecisionSite? Asked(SyntaxNode call, Func<string, bool> ask, IdQuestion question)
    {
        if (ask(question.Id) == ask(question.Target) || KnowsTarget(call, question))
        {
            return null;
        }

        const string reason = "a question is asked about the id";
        return ask(question.Id) && (call as InvocationExpressionSyntax)?.ArgumentList.Arguments
            .Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().FirstOrDefault(literal => Text(literal) == question.Id) is { } literal
            ? Widened(call, literal, question, reason, isNegated: false)
            : new DecisionSite(call, reason);
    }

    /// <summary>A comparison that also takes the target: <c>(E || E with the target)</c>.</summary>
    private DecisionSite Widened(SyntaxNode comparison, LiteralExpressionSyntax literal, IdQuestion question, string reason, bool isNegated)
    {
        var text = comparison.ToString();
        var start = literal.SpanStart - comparison.SpanStart;
        var other = text.Substring(0, start) + question.QuotedTarget + text.Substring(start + literal.Span.Length);
        var isSimple = text.IndexOf('\n') < 0 && !SideEffects.MayHave(comparison is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Expression : comparison, code)
            && literal.Token.Text.StartsWith("\"", StringComparison.Ordinal);
        var edits = isSimple && !Guards(comparison) && !HasTarget(question)
            ? new[] { PlacedEdit.Replace(comparison.GetLocation(), $"({text} {(isNegated ? "&&" : "||")} {other})") }
            : null;
        return new DecisionSite(comparison, reason, edits, literal.GetLocation());
    }

    public DecisionSite? Matched(SyntaxNode choice, IEnumerable<SyntaxNode> patterns, IdQuestion question)
    {
        var constants = patterns.SelectMany(pattern => pattern.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
            .Where(expression => expression.Parent is ConstantPatternSyntax or CaseSwitchLabelSyntax)
            .Select(expression => (Expression: expression, Text: Text(expression)))
            .ToList();
        var named = constants.Where(constant => constant.Text == question.Id).ToList();
        var knowsTarget = constants.Any(constant => constant.Text == question.Target);
        const string reason = "a choice is made by the id";
        if (named.Count == 0)
        {
            return knowsTarget ? new DecisionSite(choice, reason) : null;
        }

        if (knowsTarget)
        {
            // A constant moves with its value, and then says the same as the target beside it.
            return named.Any(constant => constant.Expression is not LiteralExpressionSyntax) ? new DecisionSite(choice, reason) : null;
        }

        if (named.Any(constant => constant.Expression is not LiteralExpressionSyntax))
        {
            return null;
        }

        var edits = Guards(choice) || HasTarget(question) ? [] : named.Select(constant => Widened(constant.Expression, question)).ToList();
        return new DecisionSite(choice, reason, edits.Count == 0 || edits.Contains(null) ? null : [.. edits.Select(edit => edit!.Value)], named[0].Expression.GetLocation());
    }

    /// <summary>A label or pattern that also takes the target; null where the language has no way to say it.</summary>
    private static PlacedEdit? Widened(ExpressionSyntax constant, IdQuestion question)
    {
        if (constant.Parent is CaseSwitchLabelSyntax label)
        {
            var line = label.SyntaxTree.GetText().Lines.GetLineFromPosition(label.SpanStart);
            var text = line.ToString();
            var indentation = text.Substring(0, text.Length - text.TrimStart().Length);
            var end = line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";
            return PlacedEdit.Replace(label.GetLocation(), $"{label}{end}{indentation}case {question.QuotedTarget}:");
        }

        if (((CSharpParseOptions)constant.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp9)
        {
            return null;
        }

        var either = $"{constant} or {question.QuotedTarget}";
        return PlacedEdit.Replace(constant.GetLocation(), constant.Parent?.Parent is UnaryPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } ? $"({either})" : either);
    }

    /// <summary>A table or set that is asked for the id.</summary>
    public DecisionSite? LookedUp(SyntaxNode lookup, ExpressionSyntax table, IdQuestion question)
    {
        const string reason = "something is looked up by the id";
        var found = origins.Of(code.Operation(table));
        var keys = found.Operations.SelectMany(origin => Keys(origin.Syntax)).ToList();
        if (found.IsOpen || keys.Count == 0 || keys.Exists(key => Text(key.Expression) is null))
        {
            return new DecisionSite(lookup, reason);
        }

        var hasTarget = keys.Any(key => Text(key.Expression) == question.Target);
        var own = keys.Where(key => Text(key.Expression) == question.Id).ToList();
        if (hasTarget || own.Count == 0)
        {
            return hasTarget == own.Count > 0 ? null : new DecisionSite(lookup, reason);
        }

        // A place in the list would move with a further element.
        var isOrdered = (lookup as InvocationExpressionSyntax)?.Expression is { } asked && Contains(SyntaxIndex.LastName(asked) ?? string.Empty, "Index");
        return !isOrdered && !HasTarget(question) && own.All(key => key.IsElement && key.Expression is LiteralExpressionSyntax)
            ? new DecisionSite(lookup, reason, [.. own.Select(key => PlacedEdit.InsertAfter(key.Expression.GetLocation(), question.QuotedTarget))], own[0].Expression.GetLocation())
            : new DecisionSite(lookup, reason, null, own[0].Expression.GetLocation());
    }

    private static IEnumerable<(ExpressionSyntax Expression, bool IsElement)> Keys(SyntaxNode table)
    {
        var elements = table switch
        {
            BaseObjectCreationExpressionSyntax creation => (creation.Initializer?.Expressions ?? default)
                .Concat((creation.ArgumentList?.Arguments ?? default).SelectMany(argument => Keys(argument.Expression).Select(key => key.Expression))),
            ArrayCreationExpressionSyntax array => array.Initializer?.Expressions ?? default,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            InitializerExpressionSyntax initializer => initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Keys(access.Expression).Select(key => key.Expression),
            _ => (IEnumerable<ExpressionSyntax>)[],
        };
        foreach (var element in elements)
        {
            switch (element)
            {
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } }:
                    yield return (key.Expression, false);
                    break;
                case InitializerExpressionSyntax { Expressions: [var first, ..] }:
                    yield return (first, false);
                    break;
                default:
                    yield return (element, true);
                    break;
            }
        }
    }

    /// <summary>Whether the comparison is one of several, and another of them is with the target.</summary>
    private static bool KnowsTarget(SyntaxNode comparison, IdQuestion question)
    {
        var all = comparison;
        while (all.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression })
        {
            all = all.Parent;
        }

        return all != comparison && all.DescendantNodes().Any(node => IsTarget(node, question));
    }

    /// <summary>Whether the program has the target elsewhere: code that is widened would do something else for that. Code that only asks for it has no other.</summary>
    private bool HasTarget(IdQuestion question) => _hasTarget.TryGetValue(question.Target, out var known) ? known : _hasTarget[question.Target] = code.Index.Strings.Any(text => IsTarget(text, question)
        && text.Parent is not (ConstantPatternSyntax or CaseSwitchLabelSyntax)
        && text.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression });

    private static bool IsTarget(SyntaxNode text, IdQuestion question) => text is LiteralExpressionSyntax { Token.Value: string value } && value == question.Target;

    /// <summary>Whether what a condition leads to is a part of a request: the condition decides what is sent, and that is for a person to say.</summary>
    private bool Guards(SyntaxNode condition)
    {
        var statement = condition.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is IfStatementSyntax or ConditionalExpressionSyntax or SwitchStatementSyntax or SwitchExpressionSyntax
            or MemberDeclarationSyntax or LocalFunctionStatementSyntax);
        return statement is not null and not MemberDeclarationSyntax
            && parts.Meets(statement);
    }

    public static Func<string, bool>? Ask(string method, string text, StringComparison kind) => method switch
    {
        nameof(string.StartsWith) => id => id.StartsWith(text, kind),
        nameof(string.EndsWith) => id => id.EndsWith(text, kind),
        nameof(string.Contains) => id => id.IndexOf(text, kind) >= 0,
        nameof(string.IndexOf) => id => id.IndexOf(text, kind) >= 0,
        _ => null,
    };

    public static StringComparison ComparisonOf(SyntaxNode call) => Contains(call.ToString(), "IgnoreCase") ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public string? PatternOf(IMethodSymbol method, ExpressionSyntax? owner, SeparatedSyntaxList<ArgumentSyntax> arguments) => method.IsStatic
        ? arguments.Count > 1 ? Text(arguments[1].Expression) : null
        : owner is null ? null
        : origins.Of(code.Operation(owner)).Operations.FirstOrDefault()?.Syntax is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var pattern, ..] } ? Text(pattern.Expression) : null;

    public string? Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        LiteralExpressionSyntax => null,
        _ => code.Model(expression.SyntaxTree).GetConstantValue(expression, code.CancellationToken).Value as string,
    };

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}

/// <summary>What is asked: does code take the target for the id?</summary>
/// <param name="Id">The id, without a prefix.</param>
/// <param name="Target">The target.</param>
/// <param name="Literal">Where the id is written.</param>
internal sealed record IdQuestion(string Id, string Target, SyntaxNode Literal)
{
    /// <summary>The target as C# text.</summary>
    public string QuotedTarget { get; } = SymbolDisplay.FormatLiteral(Target, quote: true);
}
