using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>What happens to an object with parameters.</summary>
/// <param name="Syntax">The code.</param>
/// <param name="IsSending">Whether it is sent there; otherwise it is read.</param>
/// <param name="Parameter">The one parameter that is read; null: any.</param>
internal readonly record struct BodyUse(SyntaxNode Syntax, bool IsSending, string? Parameter);
