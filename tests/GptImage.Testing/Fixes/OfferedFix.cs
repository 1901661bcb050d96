using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace GptImage.Testing;

/// <summary>An action that a code fix offers.</summary>
/// <param name="Document">The document of the diagnostic.</param>
/// <param name="Diagnostic">What it would fix.</param>
/// <param name="Action">The action of the test's choice.</param>
internal sealed record OfferedFix(TextDocument Document, Diagnostic Diagnostic, CodeAction Action);
