using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Whether a serializer writes an object as its type says: with no options, or with options that only say how names and values look. Converters and contracts of
/// the application's own may write anything.
/// </summary>
internal sealed class SerializerOptions(RecognitionContext context, ValueUses uses)
{
    private static readonly HashSet<string> Types = ["JsonSerializerOptions", "JsonSerializerSettings"];

    /// <summary>Options that decide how a member looks, not which there are.</summary>
    private static readonly HashSet<string> Understood =
    [
        "AllowTrailingCommas", "DefaultBufferSize", "DefaultIgnoreCondition", "DefaultValueHandling", "DictionaryKeyPolicy", "Encoder", "Formatting", "IncludeFields",
        "IndentCharacter", "IndentSize", "MaxDepth", "NewLine", "NullValueHandling", "NumberHandling", "PropertyNameCaseInsensitive", "PropertyNamingPolicy", "ReadCommentHandling",
        "ReferenceHandler", "StringEscapeHandling", "UnmappedMemberHandling", "WriteIndented",
    ];

    /// <summary>Converters and contracts that come with the serializers and write what the type says.</summary>
    private static readonly HashSet<string> UnderstoodTypes =
        ["JsonStringEnumConverter", "StringEnumConverter", "CamelCasePropertyNamesContractResolver", "DefaultContractResolver", "DefaultJsonTypeInfoResolver"];

    private readonly Dictionary<SyntaxNode, bool> _known = [];

    /// <summary>Whether none of the arguments of a call makes the serializer write something else.</summary>
    public bool AreUnderstood(SyntaxNode call) => context.Code.Operation(call) switch
    {
        IInvocationOperation invocation => invocation.Arguments.All(IsUnderstood),
        IObjectCreationOperation creation => creation.Arguments.All(IsUnderstood),
        _ => true,
    };

    private bool IsUnderstood(IArgumentOperation argument)
    {
        if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Parameter?.Type.Name is not { } type || !Types.Contains(type))
        {
            return true;
        }

        var origins = context.Origins.Of(argument.Value);
        return !origins.IsOpen && origins.Operations.All(origin => origin.IsNothing() || origin is IPropertyReferenceOperation { Instance: null, Property.ContainingType.Name: "JsonSerializerOptions" }
            || (origin is IObjectCreationOperation creation && IsUnderstood(creation)));
    }

    private bool IsUnderstood(IObjectCreationOperation options)
    {
        if (!_known.TryGetValue(options.Syntax, out var isUnderstood))
        {
            isUnderstood = options.Arguments.All(IsUnderstood)
                && options.Initializer?.Initializers.All(IsUnderstood) != false
                && uses.Of(options.Syntax).All(use => use.IsFollowed && IsUnderstoodUse(use.Syntax));
            _known.Add(options.Syntax, isUnderstood);
        }

        return isUnderstood;
    }

    private bool IsUnderstood(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value } => Understood.Contains(name) || IsOfUnderstoodType(value),
        IMemberInitializerOperation { Initializer.Initializers: var added } => added.All(add => add is IInvocationOperation { Arguments: [.., var last] } && IsOfUnderstoodType(last.Value)),
        _ => false,
    };

    private bool IsUnderstoodUse(SyntaxNode use) => use.Parent switch
    {
        ArgumentSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: AssignmentExpressionSyntax } => Understood.Contains(name),
        MemberAccessExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var added }] } } } =>
            context.Code.Operation(added) is { } value && IsOfUnderstoodType(value),
        _ => false,
    };

    private static bool IsOfUnderstoodType(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IObjectCreationOperation { Type.Name: var type } creation && UnderstoodTypes.Contains(type)
            && creation.Initializer?.Initializers.All(initializer => initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "NamingStrategy" } }) != false;
    }
}
