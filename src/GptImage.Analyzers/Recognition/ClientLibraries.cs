using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Recognition;

/// <summary>Every client library that is known. A new one is a new table and a line here.</summary>
internal static class ClientLibraries
{
    public static readonly IReadOnlyList<ClientLibrary> All = [OpenAISdk.Library];

    public static WireType? FindWireType(ITypeSymbol? type)
    {
        foreach (var library in All)
        {
            foreach (var wireType in library.WireTypes)
            {
                if (library.IsType(type, wireType.Type))
                {
                    return wireType;
                }
            }
        }

        return null;
    }
}
