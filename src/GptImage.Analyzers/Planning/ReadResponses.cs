using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.RawRequests;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Analyzers.Variants;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>Whether the program reads of a response what the target does not respond with. Follows the response, from the call that sends the request.</summary>
internal sealed class ReadResponses(SourceCode code, BodyUses bodies)
{
    private const int MaximumDepth = 16;

    private readonly ValueUses _uses = new(code);
    private readonly Dictionary<(SyntaxNode Call, string Field), SyntaxNode?> _known = [];
    private readonly Dictionary<string, bool> _mentioned = [];

    /// <summary>The first field that is read and is another after the move; null: none.</summary>
    public Obstacle? Against(IEnumerable<RequestVariant> variants, string target)
    {
        foreach (var variant in variants)
        {
            foreach (var field in LostField.Between(variant.Request, target))
            {
                if (IsMentioned(field.Name) && Calls(variant.Found).Select(call => Reader(call, field.Name)).FirstOrDefault(found => found is not null) is { } reader)
                {
                    return new Obstacle($"{field.Reason}, and it is read", reader.GetLocation());
                }
            }
        }

        return null;
    }

    private IEnumerable<SyntaxNode> Calls(FoundRequest request) =>
        request.Objects.SelectMany(bodies.Of).Where(use => use.IsSending).Select(use => use.Syntax).Prepend(request.Site).Where(call => call is InvocationExpressionSyntax).Distinct();

    /// <summary>Whether a name or text of the field is anywhere in the code: most programs read none of them.</summary>
    private bool IsMentioned(string field)
    {
        if (!_mentioned.TryGetValue(field, out var isMentioned))
        {
            var pascal = string.Concat(field.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
            isMentioned = ClientLibraries.ResponseMembers.Where(member => member.Field == field).Select(member => member.Name).Append(pascal).Append(field)
                    .Any(name => code.Index.Identifiers(name).Any())
                || code.Index.Strings.Any(text => text.ToString().Contains(field));
            _mentioned.Add(field, isMentioned);
        }

        return isMentioned;
    }

    private SyntaxNode? Reader(SyntaxNode call, string field)
    {
        if (!_known.TryGetValue((call, field), out var reader))
        {
            var walk = new Walk(code, _uses, field);
            walk.Follow(call, MaximumDepth);
            _known.Add((call, field), reader = walk.Reader);
        }

        return reader;
    }

    private sealed class Walk(SourceCode code, ValueUses uses, string field)
    {
        private readonly HashSet<SyntaxNode> _visited = [];

        /// <summary>What reads the field, without another in its place.</summary>
        public SyntaxNode? Reader { get; private set; }

        public void Follow(SyntaxNode value, int depth)
        {
            if (depth == 0 || Reader is not null || !_visited.Add(value) || IsPlain(code.Type(value)))
            {
                return;
            }

            foreach (var use in uses.Of(value).Where(use => use.IsFollowed))
            {
                Look(use.Syntax, depth - 1);
            }
        }

        private void Look(SyntaxNode use, int depth)
        {
            switch (use.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == use:
                    LookAtCall(call, depth);
                    break;
                case MemberAccessExpressionSyntax access when access.Expression == use:
                    if (IsField(access, access.Name))
                    {
                        Read(access);
                    }
                    else
                    {
                        Follow(access, depth);
                    }

                    break;
                case ElementAccessExpressionSyntax access when access.Expression == use:
                    if (IsKey(access.ArgumentList.Arguments[0].Expression))
                    {
                        Read(access);
                    }
                    else
                    {
                        Follow(access, depth);
                    }

                    break;
                case ConditionalAccessExpressionSyntax access when access.Expression == use:
                    if (access.WhenNotNull.DescendantNodesAndSelf().Any(IsReadInside))
                    {
                        Read(access);
                    }
                    else
                    {
                        Follow(access, depth);
                    }

                    break;
                case ArgumentSyntax { Parent.Parent: (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) and { } call }:
                    Follow(call, depth);
                    break;
                case ForEachStatementSyntax loop when code.Model(loop.SyntaxTree).GetDeclaredSymbol(loop, code.CancellationToken) is { } variable:
                    FollowUses(variable, depth);
                    break;
            }
        }

        private void LookAtCall(InvocationExpressionSyntax call, int depth)
        {
            foreach (var argument in call.ArgumentList.Arguments)
            {
                if (IsKey(argument.Expression))
                {
                    Read(call);
                    return;
                }

                if (argument.Expression is LambdaExpressionSyntax lambda && code.Symbol(lambda) is IMethodSymbol { Parameters: [var element, ..] })
                {
                    FollowUses(element, depth);
                }
            }

            Follow(call, depth);
        }

        private void FollowUses(ISymbol variable, int depth)
        {
            foreach (var use in code.Uses(variable))
            {
                Look(SourceCode.Whole(use), depth);
            }
        }

        private bool IsReadInside(SyntaxNode node) => node switch
        {
            MemberBindingExpressionSyntax binding => IsField(binding, binding.Name),
            MemberAccessExpressionSyntax access => IsField(access, access.Name),
            ArgumentSyntax argument => IsKey(argument.Expression),
            _ => false,
        };

        /// <summary>Whether the member has the field: of a client library, of a type of the application's own, or of an object that is bound when it runs.</summary>
        private bool IsField(SyntaxNode access, SimpleNameSyntax name) => code.Symbol(access) switch
        {
            IPropertySymbol or IFieldSymbol when code.Symbol(access) is { ContainingType: { } type } member =>
                ClientLibraries.ResponseMembers.Any(row => row.Field == field && row.Name == member.Name && row.Type.Is(type))
                || ((code.IsDeclaredHere(member) || type.IsAnonymousType) && WireNames.Of(member) == field),
            null => name.Identifier.ValueText == field,
            _ => false,
        };

        private bool IsKey(ExpressionSyntax key) =>
            code.Model(key.SyntaxTree).GetConstantValue(key, code.CancellationToken).Value is string text
            && (text == field || text.EndsWith("." + field, StringComparison.Ordinal));

        private void Read(SyntaxNode access)
        {
            if (field == ParameterNames.Size || !HasAlternative(access))
            {
                Reader ??= access;
            }
        }

        /// <summary>Whether the program does something else where the field is not there: it uses another value, or it asks first and has the data, too.</summary>
        private bool HasAlternative(SyntaxNode access)
        {
            var whole = access.Parent is ConditionalAccessExpressionSyntax conditional && conditional.Expression == access ? conditional : access;
            while (whole.Parent is ParenthesizedExpressionSyntax)
            {
                whole = whole.Parent;
            }

            if (whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice && choice.Left == whole)
            {
                return !choice.Right.IsKind(SyntaxKind.ThrowExpression);
            }

            var member = access.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not (TypeDeclarationSyntax or GlobalStatementSyntax) or LocalFunctionStatementSyntax
                or CompilationUnitSyntax)!;
            return IsAsked(access, member) && (field != ResponseRule.Url || ReadsData(member));
        }

        private static bool IsAsked(SyntaxNode access, SyntaxNode member) => member.DescendantNodes().Any(node => node switch
        {
            BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression =>
                comparison.Right.IsKind(SyntaxKind.NullLiteralExpression) && SyntaxFactory.AreEquivalent(comparison.Left, access),
            IsPatternExpressionSyntax pattern => SyntaxFactory.AreEquivalent(pattern.Expression, access),
            InvocationExpressionSyntax call => call == access && SyntaxIndex.LastName(call.Expression) is "TryGetProperty" or "TryGetValue",
            _ => false,
        });

        private static bool ReadsData(SyntaxNode member) => member.DescendantNodes().Any(node => node switch
        {
            SimpleNameSyntax name => ClientLibraries.ResponseMembers.Any(row => row.Field == ResponseRule.Data && row.Name == name.Identifier.ValueText)
                || name.Identifier.ValueText.StartsWith("B64", StringComparison.OrdinalIgnoreCase) || name.Identifier.ValueText.IndexOf("Base64", StringComparison.OrdinalIgnoreCase) >= 0,
            LiteralExpressionSyntax { Token.Value: string text } => text == ResponseRule.Data,
            _ => false,
        });

        private static bool IsPlain(ITypeSymbol? type) => type is { SpecialType: not (SpecialType.None or SpecialType.System_String or SpecialType.System_Object) } and not { TypeKind: TypeKind.Interface };
    }
}
