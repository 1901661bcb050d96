using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>Reads what code puts into a collection after it was made. What else could put something in makes the elements open.</summary>
internal sealed class CollectionWrites(SourceCode code, OriginNode node, OriginReader reader)
{
    /// <param name="collection">The variable that holds the collection.</param>
    /// <param name="path">What is taken out of it.</param>
    public void Read(ISymbol collection, AccessPath path)
    {
        foreach (var write in code.Mutations(collection))
        {
            switch (write)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression, Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } access } assignment:
                    ReadAt(key.Expression, assignment.Right, code.Type(access.Expression), path);
                    break;
                case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax }:
                    node.IsOpen = true;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } call:
                    ReadCall(call, method, path);
                    break;
            }
        }

        // Whoever has the collection can put something in.
        node.IsOpen |= code.Uses(collection, IsHandedOn).Any();
    }

    private void ReadAt(ExpressionSyntax key, ExpressionSyntax value, ITypeSymbol? collection, AccessPath path)
    {
        if (collection is INamedTypeSymbol { TypeArguments.Length: 2 })
        {
            reader.ReadEntry(key, value, path);
        }
        else
        {
            reader.ReadElement(code.Constant(key) as int?, value, path);
        }
    }

    private void ReadCall(InvocationExpressionSyntax call, string method, AccessPath path)
    {
        var arguments = call.ArgumentList.Arguments;
        if (LibraryCalls.AddOne.Contains(method) && arguments.Count > 0)
        {
            var added = arguments.Last().Expression;
            if (method is "GetOrAdd" or "AddOrUpdate" && code.Operation(added) is { } given && code.Model(added.SyntaxTree).GetTypeInfo(added, code.CancellationToken).ConvertedType?.TypeKind == TypeKind.Delegate)
            {
                if (path.TakesFromPair(out var isKey, out var rest) && !isKey)
                {
                    reader.Read(given, new AccessPath(Access.Result, null, rest));
                }

                node.IsOpen |= method == "AddOrUpdate" || !path.TakesFromPair(out _, out _);
            }
            else if (arguments.Count > 1 && method is not ("Insert" or "SetItem" or "SetValue") || path.Access == Access.Entry)
            {
                reader.ReadEntry(arguments[0].Expression, added, path);
            }
            else
            {
                reader.ReadElement(null, added, path);
            }
        }
        else if (LibraryCalls.AddMany.Contains(method) && arguments.Count > 0)
        {
            reader.Read(arguments.Last().Expression, path.AtAnyPlace);
        }
        else if (!LibraryCalls.AddNothing.Contains(method))
        {
            node.IsOpen = true;
        }
    }

    private static bool IsHandedOn(SyntaxNode use)
    {
        var whole = SourceCode.Whole(SourceCode.WithReceiver(use));
        return whole.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => false,
            ArgumentSyntax { Parent: BracketedArgumentListSyntax } => false,
            ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Right == whole,
            _ => false,
        };
    }
}
