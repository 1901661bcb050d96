using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Text;

/// <summary>A piece of a text.</summary>
/// <param name="Expression">The piece.</param>
/// <param name="Fillings">What fills its holes, by number; null: it is no format.</param>
internal readonly record struct TextPiece(ExpressionSyntax Expression, IReadOnlyList<ExpressionSyntax>? Fillings);
