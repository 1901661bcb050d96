using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>A variable through which a request object is filled.</summary>
/// <param name="Symbol">The local, field, property or parameter.</param>
/// <param name="Anchor">Where it gets the object: what comes later under a condition may not happen.</param>
/// <param name="IsConditional">Whether it may not get the object at all.</param>
/// <param name="IsShared">Whether other objects pass through it too.</param>
internal readonly record struct RequestHolder(ISymbol Symbol, SyntaxNode Anchor, bool IsConditional, bool IsShared)
{
    /// <summary>What makes another form of the same request of it: text of an object, an object of text.</summary>
    private static readonly HashSet<string> Conversions =
    [
        "Parse", "Deserialize", "DeserializeObject", "Serialize", "SerializeObject", "SerializeToNode", "FromObject",
    ];

    /// <summary>An object in more hands than these is not followed further.</summary>
    private const int MaximumHolders = 16;

    /// <summary>
    /// The variables that an object passes through: the one it is stored in, others it is stored in from there, parameters of the application's own
    /// methods it is given to, and what callers make of a method that returns it.
    /// </summary>
    public static IReadOnlyList<RequestHolder> Of(SyntaxNode creation, SourceCode code)
    {
        var walk = new Walk(code);
        walk.Follow(creation, isConditional: false);
        return walk.Found;
    }

    private sealed class Walk(SourceCode code)
    {
        private readonly HashSet<ISymbol> _returning = new(SymbolEqualityComparer.Default);

        public List<RequestHolder> Found { get; } = [];

        /// <summary>Goes where the object goes that <paramref name="expression"/> yields.</summary>
        public void Follow(SyntaxNode expression, bool isConditional, bool isShared = false)
        {
            if (code.TryGetHolder(expression, out var symbol))
            {
                Hold(new RequestHolder(symbol, expression, isConditional, isShared));
                return;
            }

            var whole = SourceCode.Whole(expression);
            switch (whole.Parent)
            {
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when SyntaxIndex.LastName(call.Expression) is { } name && Conversions.Contains(name):
                    Follow(call, isConditional, isShared);
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsObject", Parent: InvocationExpressionSyntax call }:
                    Follow(call, isConditional, isShared);
                    break;
                case ArgumentSyntax { Parent.Parent: { } call } argument when Taker(call, argument) is { } parameter:
                    Give(parameter, call, isConditional);
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                    when access.Expression == whole && Taker(call, null) is { } parameter:
                    Give(parameter, call, isConditional);
                    break;
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                    FollowReturn(expression, isConditional);
                    break;
            }
        }

        private void Hold(RequestHolder holder)
        {
            if (Found.Count == MaximumHolders || Found.Any(other => SymbolEqualityComparer.Default.Equals(other.Symbol, holder.Symbol)))
            {
                return;
            }

            Found.Add(holder);
            foreach (var use in code.Uses(holder.Symbol))
            {
                var whole = Whole(use);
                Follow(whole, holder.IsConditional || ModelConditions.Branch(whole, holder.Anchor) is not null, holder.IsShared);
            }
        }

        private static SyntaxNode Whole(SyntaxNode name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

        private void Give(IParameterSymbol parameter, SyntaxNode call, bool isConditional)
        {
            if (code.Declarations(parameter).FirstOrDefault() is { } declaration)
            {
                var isShared = code.Index.Invocations(parameter.ContainingSymbol.Name).Any(other => other != call);
                Hold(new RequestHolder(parameter, declaration, isConditional, isShared));
            }
        }

        private IParameterSymbol? Taker(SyntaxNode call, ArgumentSyntax? argument) =>
            code.ParameterOf(call, argument) is { } parameter && code.IsDeclaredHere(parameter) ? parameter : null;

        private void FollowReturn(SyntaxNode expression, bool isConditional)
        {
            var declaration = expression.Ancestors().FirstOrDefault(ancestor => ancestor
                is MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or AnonymousFunctionExpressionSyntax);
            if (declaration is null or AnonymousFunctionExpressionSyntax
                || code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken) is not { } symbol
                || !_returning.Add(symbol))
            {
                return;
            }

            var uses = symbol is IMethodSymbol
                ? code.Index.Invocations(symbol.Name).Where(call => code.Refers(((InvocationExpressionSyntax)call).Expression, symbol)).ToList()
                : code.Uses(symbol).Select(Whole).ToList();
            foreach (var use in uses)
            {
                // What one caller does to it, others do not.
                Follow(use, isConditional || uses.Count > 1);
            }
        }
    }
}
