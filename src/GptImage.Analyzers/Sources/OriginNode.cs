using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Sources;

/// <summary>
/// What one variable or method, or what is taken out of it, may be. Read once, however many values pass through it.
/// </summary>
/// <param name="symbol">The variable or method; null for an expression.</param>
/// <param name="path">What is taken out of it; null: it is the value itself.</param>
internal sealed class OriginNode(ISymbol? symbol, AccessPath? path)
{
    private readonly List<(IOperation? Operation, OriginNode? Node)> _origins = [];

    public ISymbol? Symbol { get; } = symbol;

    public AccessPath? Path { get; } = path;

    /// <summary>Whether its origins were read.</summary>
    public bool IsRead { get; set; }

    /// <summary>Whether it may also come from code that is not seen.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether other text is made of it, so that it cannot be another for one use alone.</summary>
    public bool IsPinned { get; set; }

    /// <summary>The uses of variables that it is read from.</summary>
    public List<SyntaxNode> Uses { get; } = [];

    /// <summary>What it may be, in the order of the source: an expression, or what another node may be.</summary>
    public IReadOnlyList<(IOperation? Operation, OriginNode? Node)> Origins => _origins;

    public void Add(IOperation operation) => _origins.Add((operation, null));

    public void Add(OriginNode node) => _origins.Add((null, node));
}
