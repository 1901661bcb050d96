using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>Guards a client of the official SDK through its options.</summary>
internal static class OptionsGuard
{
    private const string OpenAIClient = "OpenAI.OpenAIClient";
    private static readonly string[] Clients = [OpenAIClient, "OpenAI.Images.ImageClient"];

    /// <summary>What becomes of the creation of a client, or of its options; null where the guard is not wanted, there already, or cannot be seen to be missing.</summary>
    public static Replacement? Of(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(creation, cancellationToken) is not IObjectCreationOperation { Constructor: { } constructor } operation
            || !Clients.Any(client => ClientTypes.Is(constructor.ContainingType, client))
            || SendsConstants(operation, model, cancellationToken))
        {
            return null;
        }

        return operation.Arguments.FirstOrDefault(argument => IsOptions(argument.Parameter)).Written() is { } given
            ? GuardGiven(given.Expression, model, cancellationToken)
            : Target(constructor) is { } target ? AddOptions(creation, operation, target) : null;
    }

    /// <summary>Whether every model is a constant, and so within reach of the analyzers.</summary>
    private static bool SendsConstants(IObjectCreationOperation creation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!ClientTypes.Is(creation.Type, OpenAIClient))
        {
            return creation.Arguments.Any(argument => argument is { Parameter.Name: "model", Value.ConstantValue.HasValue: true });
        }

        // This client learns its models later. One without an image client in this file is handed on, and may get any.
        var calls = model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetImageClient" }, ArgumentList.Arguments: [_] })
            .ToList();
        return calls.Count > 0 && calls.All(call => model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellationToken).HasValue);
    }

    private static Replacement? GuardGiven(ExpressionSyntax options, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(options, cancellationToken).ConvertedType;
        return options switch
        {
            LiteralExpressionSyntax when type is not null => new Replacement(options, GuardCall.On(New(type)).WithTriviaFrom(options)),
            BaseObjectCreationExpressionSyntax creation => GuardCreation(creation, type),
            IdentifierNameSyntax name when OnlyValue(name, model, cancellationToken) is { } creation => GuardCreation(creation, type),
            _ => null,
        };
    }

    private static Replacement? GuardCreation(BaseObjectCreationExpressionSyntax creation, ITypeSymbol? type)
    {
        var written = creation switch
        {
            ImplicitObjectCreationExpressionSyntax when type is null => null,
            ImplicitObjectCreationExpressionSyntax { ArgumentList: var arguments, Initializer: var initializer } =>
                New(type!).WithArgumentList(arguments).WithInitializer(initializer).WithTriviaFrom(creation),
            _ => creation,
        };
        return written is null || GuardCall.IsIn(creation) ? null : new Replacement(creation, GuardCall.On(written));
    }

    /// <summary>The object that a local variable is declared with, if it never gets another and is not guarded later.</summary>
    private static BaseObjectCreationExpressionSyntax? OnlyValue(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } declarator
        && Scope.Of(declarator) is var scope
        && !GuardCall.IsIn(scope)
        && !scope.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name.Identifier.ValueText,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax left } => left.Identifier.ValueText == name.Identifier.ValueText,
            _ => false,
        })
            ? creation
            : null;

    /// <summary>The constructor that takes the same, and options.</summary>
    private static IMethodSymbol? Target(IMethodSymbol constructor) =>
        constructor.Parameters.Any(IsOptions)
            ? constructor
            : constructor.ContainingType.InstanceConstructors.FirstOrDefault(other =>
                other.DeclaredAccessibility == Accessibility.Public
                && other.Parameters.Length == constructor.Parameters.Length + 1
                && IsOptions(other.Parameters[other.Parameters.Length - 1])
                && constructor.Parameters.All(parameter => IsSame(parameter, other.Parameters[parameter.Ordinal]) || BecomesCredential(parameter, other.Parameters[parameter.Ordinal])));

    private static Replacement? AddOptions(BaseObjectCreationExpressionSyntax creation, IObjectCreationOperation operation, IMethodSymbol target)
    {
        if (creation.ArgumentList is not { Arguments.Count: > 0 } list)
        {
            return null;
        }

        var options = target.Parameters.First(IsOptions);
        var parameters = operation.Arguments.Where(argument => argument.Written() is not null).ToDictionary(argument => argument.Written()!, argument => argument.Parameter!);
        var arguments = list.ReplaceNodes(list.Arguments, (argument, _) => Moved(argument, parameters[argument], target.Parameters[parameters[argument].Ordinal]));
        var added = SyntaxFactory.Argument(GuardCall.On(New(options.Type)));
        if (arguments.Arguments.Any(argument => argument.NameColon is not null))
        {
            added = added.WithNameColon(Name(options).WithTrailingTrivia(SyntaxFactory.Space));
        }

        var separators = arguments.Arguments.GetSeparators().Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return new Replacement(list, arguments.WithArguments(SyntaxFactory.SeparatedList([.. arguments.Arguments, added], separators)));
    }

    private static ArgumentSyntax Moved(ArgumentSyntax argument, IParameterSymbol from, IParameterSymbol to)
    {
        var moved = argument.NameColon is { } name ? argument.WithNameColon(Name(to).WithTriviaFrom(name)) : argument;
        return BecomesCredential(from, to)
            ? moved.WithExpression(New(to.Type)
                .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(moved.Expression.WithoutTrivia()))))
                .WithTriviaFrom(moved.Expression))
            : moved;
    }

    private static ObjectCreationExpressionSyntax New(ITypeSymbol type) =>
        SyntaxFactory.ObjectCreationExpression(ClientTypes.Written(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString()))
            .WithNewKeyword(SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithArgumentList(SyntaxFactory.ArgumentList());

    private static NameColonSyntax Name(IParameterSymbol parameter) => SyntaxFactory.NameColon(parameter.Name);

    private static bool IsSame(IParameterSymbol one, IParameterSymbol other) => SymbolEqualityComparer.Default.Equals(one.Type, other.Type);

    private static bool BecomesCredential(IParameterSymbol from, IParameterSymbol to) =>
        from is { Name: "apiKey", Type.SpecialType: SpecialType.System_String } && ClientTypes.Is(to.Type, ClientTypes.Credential);

    private static bool IsOptions(IParameterSymbol? parameter)
    {
        for (var type = parameter?.Type.BaseType; type is not null; type = type.BaseType)
        {
            if (ClientTypes.Is(type, "System.ClientModel.Primitives.ClientPipelineOptions"))
            {
                return true;
            }
        }

        return false;
    }
}
