using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>Makes diagnostics with their fixes inside.</summary>
internal static class Finding
{
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, IEnumerable<Fix> fixes, params object[] arguments)
    {
        var places = new List<Location>();
        var properties = FixEncoding.Encode(fixes, places);
        return Diagnostic.Create(descriptor, location, places, properties, arguments);
    }
}
