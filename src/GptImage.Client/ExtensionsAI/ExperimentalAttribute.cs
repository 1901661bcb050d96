#if !NET
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Makes the compiler ask callers to accept that a member may change; it knows the attribute by its name.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
internal sealed class ExperimentalAttribute(string diagnosticId) : Attribute
{
    public string DiagnosticId { get; } = diagnosticId;
}
#endif
