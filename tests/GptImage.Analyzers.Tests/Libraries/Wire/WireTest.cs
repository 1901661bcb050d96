using GptImage.Analyzers.Libraries;

namespace GptImage.Analyzers.Tests.Libraries.Wire;

/// <summary>
/// Holds the rows of a library against its package: sets each member of each type, one at a time, has the package send it over loopback, and reads what
/// arrives. A version of the package that behaves otherwise fails here.
/// </summary>
/// <param name="server">Where it is sent to.</param>
public abstract class WireTest(CapturingServer server)
{
    protected const string Prompt = "a hat";

    protected CapturingServer Server { get; } = server;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The members of the rows of a library, by the name of their type.</summary>
    internal static TheoryData<string, string> MembersOf(ClientLibrary library, Func<WireMember, bool>? isMeant = null) =>
        [.. from row in library.ParameterObjects from member in row.Properties where isMeant?.Invoke(member) ?? member.Members.Count == 0 select (row.Type.SimpleName, member.Name)];

    /// <summary>Sets a member to everything that its row tells of, and compares what arrives.</summary>
    /// <param name="library">The library.</param>
    /// <param name="typeName">The simple name of the type.</param>
    /// <param name="memberName">The member.</param>
    /// <param name="create">Makes an object with nothing set but what a call needs.</param>
    /// <param name="send">Has the library send it.</param>
    internal async Task CheckAsync(ClientLibrary library, string typeName, string memberName, Func<Type, object> create, Func<object, Task> send)
    {
        var row = library.ParameterObjects.Single(candidate => candidate.Type.SimpleName == typeName);
        var member = row.Find(memberName)!;
        var type = WireSamples.TypeOf(row.Type);
        var property = type.GetProperty(memberName) ?? throw new MissingMemberException(typeName, memberName);

        await send(create(type));
        var unset = Server.Fields;
        foreach (var (value, wire) in WireSamples.Of(property.PropertyType, member))
        {
            var made = create(type);
            property.SetValue(made, value);
            await send(made);
            if (member.IsIgnored)
            {
                Assert.Equal(unset, Server.Fields);
            }
            else
            {
                AssertSent(member.Parameter, wire);
            }
        }
    }

    protected void AssertSent(string parameter, string? wire)
    {
        Assert.Equal(wire, Server.Fields.GetValueOrDefault(parameter));
    }
}
