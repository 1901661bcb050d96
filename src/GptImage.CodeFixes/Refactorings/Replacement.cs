using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>A piece of code, and what takes its place.</summary>
internal sealed record Replacement(SyntaxNode Old, SyntaxNode New);
