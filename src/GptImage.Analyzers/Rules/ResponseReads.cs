using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>How code reads a field of a response: out of what, and whether it is ready for the field not to be there.</summary>
internal sealed class ResponseReads(SourceCode code)
{
    private const int MaximumLength = 32;

    /// <summary>Calls that ask whether there is a value.</summary>
    private static readonly HashSet<string> Questions = ["IsNullOrEmpty", "IsNullOrWhiteSpace", "TryGetProperty", "TryGetValue", "TryGetPropertyValue", "ContainsKey"];

    /// <summary>What takes an element out of a sequence, and fails where it has none.</summary>
    private static readonly HashSet<string> Elements = ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault"];

    /// <summary>Whether the code goes on with the value as if it were there.</summary>
    /// <param name="read">The read.</param>
    /// <param name="names">What the field is called, and what is there in its place: code that asks about one of them is ready.</param>
    public bool IsNeeded(ExpressionSyntax read, IReadOnlyCollection<string> names)
    {
        var whole = Whole(read);
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == whole && !IsReady(read, names),
            ArgumentSyntax argument => !IsQuestion(argument) && !IsReady(read, names),
            InterpolationSyntax => !IsReady(read, names),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => PromisesValue(whole) && !IsReady(read, names),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => !IsReady(read, names) && IsNeeded(variable),
            _ => false,
        };
    }

    /// <summary>Whether the member around the read asks somewhere if there is such a field, or what is there in its place.</summary>
    public static bool IsReady(ExpressionSyntax read, IReadOnlyCollection<string> names) =>
        read.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.DescendantNodes().Any(node => node switch
        {
            MemberAccessExpressionSyntax access => names.Contains(access.Name.Identifier.ValueText) && IsAsked(access),
            NameColonSyntax { Parent: SubpatternSyntax, Name.Identifier.ValueText: var name } => names.Contains(name),
            LiteralExpressionSyntax { Token.Value: string text } literal => names.Contains(text)
                && (literal.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax access } ? IsAsked(access) : literal.Parent is ArgumentSyntax argument && IsQuestion(argument)),
            _ => false,
        });

    /// <summary>
    /// What the value is taken out of, step by step: members, elements and calls, also of variables and of the elements of a loop. Sequences of a type come with
    /// an element, or not at all.
    /// </summary>
    public IEnumerable<ExpressionSyntax> Sources(ExpressionSyntax read)
    {
        var takesElement = false;
        var current = Receiver(read);
        for (var step = 0; current is not null && step < MaximumLength; step++)
        {
            takesElement |= current is ElementAccessExpressionSyntax or CastExpressionSyntax || (current is InvocationExpressionSyntax call && SyntaxIndex.LastName(call.Expression) is { } name && Elements.Contains(name));
            if (!takesElement && current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "OfType" } })
            {
                yield break;
            }

            yield return current;
            current = Receiver(current);
        }
    }

    /// <summary>The texts by which elements are taken: <c>data</c> of <c>GetProperty("data")</c> and of <c>["data"]</c>.</summary>
    public static IEnumerable<string> Keys(ExpressionSyntax source)
    {
        var arguments = source switch
        {
            InvocationExpressionSyntax call => call.ArgumentList.Arguments,
            ElementAccessExpressionSyntax access => access.ArgumentList.Arguments,
            _ => default,
        };
        return arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.Value).OfType<string>();
    }

    private static ExpressionSyntax Whole(ExpressionSyntax read) =>
        read.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax ? Whole((ExpressionSyntax)read.Parent) : read;

    private ExpressionSyntax? Receiver(ExpressionSyntax source) => source switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        ElementAccessExpressionSyntax access => access.Expression,
        PostfixUnaryExpressionSyntax postfix => postfix.Operand,
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        CastExpressionSyntax cast => cast.Expression,
        AwaitExpressionSyntax awaited => awaited.Expression,
        IdentifierNameSyntax name => Held(name),
        _ => null,
    };

    /// <summary>What a variable is made of; null where that is not seen, or somebody asks whether there is anything in it.</summary>
    private ExpressionSyntax? Held(IdentifierNameSyntax name) => code.Symbol(name) switch
    {
        ILocalSymbol local when !code.Uses(local).Any(IsAsked) => code.Declarations(local).FirstOrDefault() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            ForEachStatementSyntax loop => loop.Expression,
            _ => null,
        },
        IParameterSymbol parameter => code.Declarations(parameter).FirstOrDefault()?.FirstAncestorOrSelf<LambdaExpressionSyntax>()?.Parent
            is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } ? access.Expression : null,
        _ => null,
    };

    /// <summary>Whether a variable that holds the value is used, and nobody asks whether it has one.</summary>
    private bool IsNeeded(VariableDeclaratorSyntax variable)
    {
        var uses = code.Model(variable.SyntaxTree).GetDeclaredSymbol(variable, code.CancellationToken) is ILocalSymbol local ? code.Uses(local).ToList() : [];
        return !uses.Exists(IsAsked) && uses.Exists(use => Whole(use).Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == Whole(use),
            ArgumentSyntax or InterpolationSyntax => true,
            ReturnStatementSyntax => PromisesValue(Whole(use)),
            _ => false,
        });
    }

    /// <summary>Whether the method or property that returns the value does not say that it may be null. What a lambda returns is its caller's to check.</summary>
    private static bool PromisesValue(ExpressionSyntax returned)
    {
        var type = returned.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        };
        return type?.DescendantNodesAndSelf().OfType<NullableTypeSyntax>().Any() == false;
    }

    private static bool IsAsked(ExpressionSyntax value) => Whole(value) is var whole && whole.Parent switch
    {
        IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } => true,
        ConditionalAccessExpressionSyntax access => access.Expression == whole,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.EqualsExpression } => true,
        ArgumentSyntax argument => IsQuestion(argument),
        _ => false,
    };

    private static bool IsQuestion(ArgumentSyntax argument) =>
        argument.Parent?.Parent is InvocationExpressionSyntax call && SyntaxIndex.LastName(call.Expression) is { } name && Questions.Contains(name);
}
