using System.Globalization;
using GptImage.Analyzers.Sources;
using GptImage.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>Reads the wire values that an expression may have, as far back as the source shows.</summary>
internal sealed class ValueReader(SourceCode code, Origins origins, WireTypes wireTypes)
{
    /// <summary>The possible values; never empty.</summary>
    public IReadOnlyList<PossibleValue> Read(IOperation? operation)
    {
        if (EnumMembers(operation) is { } members)
        {
            return [.. members.Select(named => ReadMember(named.Member, named.Syntax))];
        }

        var set = origins.Of(operation);
        var isShared = operation?.Syntax is ExpressionSyntax value && IsWireValue(value) && MeansMore(set);
        var isHeld = set.Containers.Any(container => IsReadElsewhere(container, set));
        var values = new List<PossibleValue>(set.Operations.Length + 1);
        foreach (var origin in set.Operations)
        {
            var read = ReadOrigin(origin);
            values.AddRange(isShared || set.Pinned.Contains(origin) ? read.Select(Pinned)
                : isHeld ? read.Select(possible => ModelId.TryFind(possible.Text, out _) ? possible : Pinned(possible))
                : read);
        }

        if (set.IsOpen || values.Count == 0)
        {
            values.Add(PossibleValue.Unknown);
        }

        return values;
    }

    /// <summary>As <see cref="Read(IOperation?)"/>; an expression without an operation may have any value.</summary>
    public IReadOnlyList<PossibleValue> Read(SyntaxNode expression) => Read(code.Operation(expression));

    /// <summary>The members of an enum of the application's own that the value is one of; null where anything else may be it.</summary>
    private static IReadOnlyList<IFieldReferenceOperation>? EnumMembers(IOperation? operation) => operation switch
    {
        IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum } named when EnumNames.Of(named.Field) is not null => [named],
        IConversionOperation { OperatorMethod: null, Type: { } type } conversion when IsEnum(type) => EnumMembers(conversion.Operand),
        IParenthesizedOperation parenthesized => EnumMembers(parenthesized.Operand),
        IConditionalOperation { WhenFalse: not null } choice => Join([choice.WhenTrue, choice.WhenFalse]),
        ISwitchExpressionOperation choice => Join(choice.Arms.Select(arm => arm.Value).Where(value => value is not IThrowOperation and not IConversionOperation { Operand: IThrowOperation })),
        _ => null,
    };

    private static IReadOnlyList<IFieldReferenceOperation>? Join(IEnumerable<IOperation> values)
    {
        var members = values.Select(EnumMembers).ToList();
        return members.Count == 0 || members.Contains(null) ? null : [.. members.SelectMany(some => some!)];
    }

    private static bool IsEnum(ITypeSymbol type) => Unwrapped(type)?.TypeKind == TypeKind.Enum;

    /// <summary>Whether a list, dictionary or function that holds the value is also used otherwise: what stands in it may mean something there. An id is followed there.</summary>
    private bool IsReadElsewhere(ISymbol container, OriginSet set) =>
        code.Uses(container, use => !set.Uses.Contains(SourceCode.WithReceiver(use)) && !set.Uses.Contains(use)).Any();

    /// <summary>A value that stands where it is seen, and cannot be another there.</summary>
    private static PossibleValue Pinned(PossibleValue value) => value with { Place = value.Place is { } place ? place with { Write = _ => null } : null };

    private IReadOnlyList<PossibleValue> ReadOrigin(IOperation origin) => origin switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => [PossibleValue.Absent with { Place = NothingPlace(origin.Syntax) }],
        { ConstantValue: { HasValue: true, Value: string text }, Syntax: ExpressionSyntax syntax } => [PossibleValue.Known(text, StringPlace(syntax))],
        { ConstantValue: { HasValue: true, Value: bool flag } } => [PossibleValue.Known(flag ? "true" : "false")],
        { ConstantValue: { HasValue: true, Value: (int or long or short or byte) and var number }, Type.TypeKind: not TypeKind.Enum } =>
            [PossibleValue.Known(Convert.ToString(number, CultureInfo.InvariantCulture), NumberPlace(origin.Syntax))],
        IUtf8StringOperation { Value: { } text, Syntax: ExpressionSyntax syntax } => [PossibleValue.Known(text, StringPlace(syntax))],
        IMemberReferenceOperation { Member: var member } => [ReadMember(member, origin.Syntax)],
        IObjectCreationOperation creation => ReadCreation(creation),
        ITupleOperation { Elements: [var width, var height] } tuple => [ReadSides(tuple, width, height)],
        _ => [PossibleValue.Unknown],
    };

    private PossibleValue ReadMember(ISymbol member, SyntaxNode syntax)
    {
        if (wireTypes.Find(member.ContainingType) is null && EnumNames.Of(member) is { } name)
        {
            return PossibleValue.Known(name, Place(syntax, syntax, value => WriteEnum(member, name, syntax, value)));
        }

        if (wireTypes.Find(member.ContainingType) is not { } type || !type.Members.TryGetValue(member.Name, out var wire))
        {
            return PossibleValue.Unknown;
        }

        return PossibleValue.Known(wire, Place(syntax, syntax, value => WriteMember(type, member, syntax, value))) with { IsChosenByLibrary = true };
    }

    private IReadOnlyList<PossibleValue> ReadCreation(IObjectCreationOperation creation)
    {
        if (wireTypes.Find(creation.Type) is not { } type)
        {
            return [PossibleValue.Unknown];
        }

        if (type.IsStringConvertible
            && creation.Arguments.FirstOrDefault(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Ordinal: 0, Type.SpecialType: SpecialType.System_String } }) is { } text)
        {
            return Read(text.Value);
        }

        if (type.IsSize && creation.Syntax is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments }
            && ReadSide(creation, "width") is { } width && ReadSide(creation, "height") is { } height)
        {
            // Sides that stand in variables of their own, and would be left there unused, stay.
            var isFree = LastReads.DeclarationsToRemove(arguments, code) is { Count: 0 };
            return [PossibleValue.Known($"{width}x{height}", Place(creation.Syntax, arguments, value => isFree && WriteSize(value) is { } size ? $"({size})" : null))];
        }

        return [PossibleValue.Unknown];
    }

    /// <summary>A pair of numbers, as some libraries take a size.</summary>
    private PossibleValue ReadSides(ITupleOperation pair, IOperation width, IOperation height) =>
        Read(width) is [{ Text: { } across }] && Read(height) is [{ Text: { } down }]
            ? PossibleValue.Known($"{across}x{down}", Place(pair.Syntax, pair.Syntax, value => WriteSize(value) is { } size ? $"({size})" : null))
            : PossibleValue.Unknown;

    /// <summary>One side of a size, if it can be only one.</summary>
    private string? ReadSide(IObjectCreationOperation size, string parameter) =>
        size.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) is { } argument && Read(argument.Value) is [{ Text: { } text }] ? text : null;

    /// <summary>Another value of the type, in a form that compiles wherever the member did.</summary>
    private string? WriteMember(WireType type, ISymbol member, SyntaxNode syntax, string value)
    {
        var typeName = TypeName(member, syntax);
        foreach (var pair in type.Members)
        {
            if (pair.Value == value && !type.ExperimentalMembers.Contains(pair.Key))
            {
                return $"{typeName}.{pair.Key}";
            }
        }

        if (TakesText(syntax, member))
        {
            return Quote(value);
        }

        if (type.IsStringConvertible)
        {
            return syntax.Parent is AssignmentExpressionSyntax { Left: var target } && wireTypes.Find(Unwrapped(code.Type(target))) == type
                ? Quote(value)
                : $"new {typeName}({Quote(value)})";
        }

        return WriteSize(value) is { } size ? $"new {typeName}({size})" : null;
    }

    /// <summary>Another member of an enum of the application's own. One that names a model stays: what else is decided by it is not seen.</summary>
    private string? WriteEnum(ISymbol member, string name, SyntaxNode syntax, string value) =>
        !ModelId.TryFind(name, out _) && EnumNames.Find(member.ContainingType, value) is { } other ? $"{TypeName(member, syntax)}.{other.Name}" : null;

    private string TypeName(ISymbol member, SyntaxNode syntax) =>
        syntax is MemberAccessExpressionSyntax access
            ? access.Expression.ToString()
            : member.ContainingType.ToMinimalDisplayString(code.Model(syntax.SyntaxTree), syntax.SpanStart);

    /// <summary>Whether what the constant is given to is of another type than the constant's own, to which a text converts: a union of text and enum, a model of which others hold the constants.</summary>
    private bool TakesText(SyntaxNode syntax, ISymbol member) =>
        syntax.Parent is AssignmentExpressionSyntax or ArgumentSyntax
        && code.Model(syntax.SyntaxTree).GetTypeInfo(syntax, code.CancellationToken).ConvertedType is { } taken
        && !SymbolEqualityComparer.Default.Equals(Unwrapped(taken), member.ContainingType)
        && code.Compilation.ClassifyConversion(code.Compilation.GetSpecialType(SpecialType.System_String), taken) is { IsImplicit: true };

    /// <summary>Whether a variable on the way to a wire value holds a text that is also used for something else.</summary>
    private bool MeansMore(OriginSet set)
    {
        var texts = set.Variables.Where(variable => variable is ILocalSymbol { Type.SpecialType: SpecialType.System_String }
            or IParameterSymbol { Type.SpecialType: SpecialType.System_String }
            or IFieldSymbol { Type.SpecialType: SpecialType.System_String }
            or IPropertySymbol { Type.SpecialType: SpecialType.System_String });
        return texts.Any(text => new ObjectUses(code, use => set.Uses.Contains(use) || IsWireValue(use), isClosed: _ => true).HasOther(text));
    }

    private bool IsWireValue(SyntaxNode value) =>
        IsWireType(code.Model(value.SyntaxTree).GetTypeInfo(value, code.CancellationToken).ConvertedType)
        || (value.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } && IsWireType(code.Type(creation)));

    private bool IsWireType(ITypeSymbol? type) => wireTypes.Find(Unwrapped(type)) is not null;

    private static ITypeSymbol? Unwrapped(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private ValuePlace? StringPlace(ExpressionSyntax syntax)
    {
        if (syntax.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression)
        {
            var literal = LiteralText.Read(syntax);
            return literal.Text.Length == 0
                ? null
                : Place(syntax, literal.Location(0, literal.Text.Length), value => IsPlain(value) ? value : null);
        }

        // A constant expression such as Prefix + "1". A constant of another assembly is that assembly's to change.
        // Where a part is an id by itself, that one is reported, and the whole is not replaced: the part would be left behind.
        if (syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Any(part =>
            code.Model(part.SyntaxTree).GetConstantValue(part, code.CancellationToken).Value is string text && ModelId.IsLegacy(text)))
        {
            return Place(syntax, syntax, _ => null);
        }

        return syntax is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax ? Place(syntax, syntax, value => IsPlain(value) ? Quote(value) : null) : null;
    }

    /// <summary>Where nothing stands in the place of a text.</summary>
    private ValuePlace? NothingPlace(SyntaxNode syntax) =>
        syntax is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } && code.Model(syntax.SyntaxTree).GetTypeInfo(syntax, code.CancellationToken).ConvertedType is { SpecialType: SpecialType.System_String }
            ? Place(syntax, syntax, Quote)
            : null;

    private ValuePlace? NumberPlace(SyntaxNode syntax) =>
        Place(syntax, syntax, value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? value : null);

    private ValuePlace? Place(SyntaxNode report, SyntaxNode place, Func<string, string?> write) => Place(report, place.GetLocation(), write);

    private ValuePlace? Place(SyntaxNode report, Location place, Func<string, string?> write) =>
        code.IsEditable(report.SyntaxTree) ? new ValuePlace(report, report.GetLocation(), place, write) : null;

    private static string? WriteSize(string value)
    {
        var parts = value.Split('x');
        return parts.Length == 2 && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? $"{parts[0]}, {parts[1]}"
            : null;
    }

    private static string Quote(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>Whether the value is written alike in every kind of literal, JSON inside a literal included.</summary>
    public static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}
