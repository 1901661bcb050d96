namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells the compiler that a constructor sets every <c>required</c> member.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
