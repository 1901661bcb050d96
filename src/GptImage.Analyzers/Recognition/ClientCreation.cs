using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Recognition;

/// <summary>An expression that makes a client carrying a model.</summary>
/// <param name="Syntax">The creation or the call of a factory.</param>
/// <param name="Model">The argument that names the model.</param>
/// <param name="IsDeployment">The argument names a deployment.</param>
internal sealed record ClientCreation(SyntaxNode Syntax, RequestPart Model, bool IsDeployment);
