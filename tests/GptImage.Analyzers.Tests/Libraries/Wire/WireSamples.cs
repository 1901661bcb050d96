using System.Drawing;
using System.Reflection;
using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.Requests;

namespace GptImage.Analyzers.Tests.Libraries.Wire;

/// <summary>Values for the members that rows name, with what the rows say is sent for each.</summary>
internal static class WireSamples
{
    /// <summary>The type that a row means.</summary>
    public static Type TypeOf(LibraryType type) => Assembly.Load(type.Assemblies[0]).GetType(type.FullName, throwOnError: true)!;

    /// <summary>Every value that the rows tell of, and what is sent; null: the parameter is not sent.</summary>
    public static IEnumerable<(object Value, string? Wire)> Of(Type type, WireMember member)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var samples = ClientLibraries.WireTypes.FirstOrDefault(row => row.Type.FullName == plain.FullName) is { } wireType
            ? wireType.Members.Select(pair => (Constant(plain, pair.Key), (string?)pair.Value))
            : [];
        if (plain == typeof(Size))
        {
            samples = samples.Append((new Size(640, 480), "640x480"));
        }
        else if (plain == typeof((int, int)))
        {
            samples = [((640, 480), "640x480")];
        }
        else if (plain == typeof(int))
        {
            samples = [(2, "2")];
        }
        else if (plain == typeof(string) || plain == typeof(object))
        {
            samples = (member.Values?.Keys ?? ["some text"]).Select(text => ((object)text, (string?)text));
        }

        var all = samples.Select(sample => (sample.Item1, member.Values is null ? sample.Item2 : member.Values.GetValueOrDefault(sample.Item2!))).ToList();
        Assert.True(all.Count > 0, $"Nothing is known to set {member.Name} of type {plain} to.");
        return all;
    }

    private static object Constant(Type type, string name)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.Static;
        return type.GetField(name, Flags)?.GetValue(null) ?? type.GetProperty(name, Flags)?.GetValue(null) ?? throw new MissingMemberException(type.FullName, name);
    }
}
