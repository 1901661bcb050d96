using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>What an operation is, whatever it is for.</summary>
internal static class OperationExtensions
{
    /// <summary>Whether it is <c>null</c> or <c>default</c>.</summary>
    public static bool IsNothing(this IOperation operation) =>
        operation is IDefaultValueOperation or ILiteralOperation { ConstantValue: { HasValue: true, Value: null } };
}
