using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>What enums of an application are sent as, where attributes on their members say so. Without one, it is up to the serializer.</summary>
internal static class EnumNames
{
    private static readonly HashSet<string> Attributes = ["EnumMemberAttribute", "JsonStringEnumMemberNameAttribute", "JsonPropertyNameAttribute"];

    /// <summary>What the member is sent as; null where it does not say so.</summary>
    public static string? Of(ISymbol member) =>
        member is not IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } ? null
        : member.GetAttributes().Where(attribute => attribute.AttributeClass is { Name: var name } && Attributes.Contains(name))
            .Select(attribute => attribute.ConstructorArguments is [{ Value: string given }]
                ? given
                : attribute.NamedArguments.Where(argument => argument.Key == "Value").Select(argument => argument.Value.Value as string).FirstOrDefault())
            .FirstOrDefault(name => name is not null);

    /// <summary>The member of an enum that is sent as the value; null where there is none.</summary>
    public static ISymbol? Find(INamedTypeSymbol type, string value) => type.GetMembers().FirstOrDefault(member => Of(member) == value);

    /// <summary>The member that a variable of the enum has from the start; null where zero has no name.</summary>
    public static ISymbol? Initial(INamedTypeSymbol type) =>
        type.GetMembers().FirstOrDefault(member => member is IFieldSymbol { HasConstantValue: true, ConstantValue: var value } && Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) == 0);
}
