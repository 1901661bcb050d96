using System.Text;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>The names under which members of plain objects are serialized.</summary>
internal static class WireNames
{
    private const int AlwaysIgnored = 1;
    private const int WhenWritingDefault = 2;
    private const int WhenWritingNull = 3;

    private static readonly string[] NameAttributes = ["JsonPropertyNameAttribute", "JsonPropertyAttribute", "DataMemberAttribute"];
    private static readonly string[] IgnoreAttributes = ["JsonIgnoreAttribute", "IgnoreDataMemberAttribute"];
    private static readonly string[] ExtensionAttributes = ["JsonExtensionDataAttribute"];

    /// <summary>The member's C# name: given, or inferred as in <c>new { request.Size }</c>.</summary>
    public static string? MemberName(AnonymousObjectMemberDeclaratorSyntax member) =>
        member.NameEquals?.Name.Identifier.ValueText ?? SyntaxIndex.LastName(member.Expression);

    /// <summary>The wire name of a member whose serializer follows a naming policy: <c>OutputFormat</c> is <c>output_format</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]))
            {
                if (i > 0 && name[i - 1] != '_')
                {
                    builder.Append('_');
                }

                builder.Append(char.ToLowerInvariant(name[i]));
            }
            else
            {
                builder.Append(name[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>The wire name of a property or field: what its attribute says, or its own in snake case.</summary>
    public static string Of(ISymbol member)
    {
        foreach (var attribute in Attributes(member, NameAttributes))
        {
            if (attribute.ConstructorArguments is [{ Value: string given }, ..])
            {
                return given;
            }

            foreach (var argument in attribute.NamedArguments)
            {
                if (argument is { Key: "Name" or "PropertyName", Value.Value: string named })
                {
                    return named;
                }
            }
        }

        return ToSnakeCase(member.Name);
    }

    /// <summary>Whether attributes make a serializer write the member, public or not.</summary>
    public static bool IsNamed(ISymbol member) => Attributes(member, NameAttributes).Any();

    /// <summary>Whether what the member holds is sent beside the others, under names of its own.</summary>
    public static bool IsExtension(ISymbol member) => Attributes(member, ExtensionAttributes).Any();

    /// <summary>Whether the member is never sent.</summary>
    public static bool IsIgnored(ISymbol member) =>
        Attributes(member, IgnoreAttributes)
            .Any(attribute => attribute.NamedArguments.All(argument => argument is { Key: "Condition", Value.Value: AlwaysIgnored }));

    /// <summary>Whether the member is not sent while nothing is assigned to it: its type can be null, and its attributes say so.</summary>
    public static bool IsLeftOutWhenUnset(ISymbol member, SourceCode code) =>
        member is IPropertySymbol { IsRequired: false, Type: { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } }
        && code.IsDeclaredHere(member) && code.Declarations(member).All(declaration => declaration is PropertyDeclarationSyntax { Initializer: null })
        && member.GetAttributes().Any(attribute => attribute.NamedArguments.Any(argument => argument
            is { Key: "Condition", Value.Value: WhenWritingDefault or WhenWritingNull }
            or { Key: "NullValueHandling", Value.Value: 1 }
            or { Key: "EmitDefaultValue", Value.Value: false }));

    private static IEnumerable<AttributeData> Attributes(ISymbol member, string[] names) =>
        member.GetAttributes().Where(attribute => attribute.AttributeClass is { Name: var name } && names.Contains(name));
}
