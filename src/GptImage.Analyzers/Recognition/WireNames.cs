using System.Text;
using GptImage.Analyzers.Linking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>The names under which members of plain objects are serialized.</summary>
internal static class WireNames
{
    private static readonly string[] NameAttributes = ["JsonPropertyNameAttribute", "JsonPropertyAttribute", "DataMemberAttribute"];

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

    /// <summary>The wire name of a property: what its attribute says, or its own in snake case.</summary>
    public static string Of(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: var name } || !NameAttributes.Contains(name))
            {
                continue;
            }

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

        return ToSnakeCase(property.Name);
    }
}
