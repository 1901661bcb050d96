using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Sources;

/// <summary>
/// Follows a value back through variables, members, parameters, collections, tuples, delegates and methods, as far as the source shows.
/// Flow order is not modelled: every write to a variable counts.
/// </summary>
internal sealed class Origins(SourceCode code)
{
    /// <summary>No program that people write hands a value on this often.</summary>
    private const int MaximumDepth = 400;

    private readonly OriginGraph _graph = new(code);

    public OriginSet Of(IOperation? operation)
    {
        var walk = new Walk(_graph);
        walk.Visit(_graph.Node(operation), 0);
        return new OriginSet(walk.Operations.ToImmutable(), walk.IsOpen)
        {
            Variables = walk.Variables(_ => true).ToImmutableArray(),
            Containers = walk.Variables(node => node.Path is { Access: not Access.Tidied }).ToImmutableArray(),
            Uses = walk.Uses,
            Pinned = walk.Pinned,
        };
    }

    /// <summary>Gathers what one value may be from the nodes that it reaches, each of them once.</summary>
    private sealed class Walk(OriginGraph graph)
    {
        private readonly HashSet<OriginNode> _visited = [];

        public ImmutableArray<IOperation>.Builder Operations { get; } = ImmutableArray.CreateBuilder<IOperation>();

        public HashSet<IOperation> Pinned { get; } = [];

        public HashSet<SyntaxNode> Uses { get; } = [];

        public bool IsOpen { get; private set; }

        public IEnumerable<ISymbol> Variables(Func<OriginNode, bool> isMeant) => _visited.Where(isMeant).Select(node => node.Symbol)
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol).Select(symbol => symbol!)
            .Distinct<ISymbol>(SymbolEqualityComparer.Default);

        public void Visit(OriginNode node, int depth)
        {
            if (!_visited.Add(node))
            {
                return;
            }

            if (depth > MaximumDepth)
            {
                IsOpen = true;
                return;
            }

            graph.Read(node);
            var before = Operations.Count;
            Uses.UnionWith(node.Uses);
            foreach (var (operation, next) in node.Origins)
            {
                if (next is not null)
                {
                    Visit(next, depth + 1);
                }
                else
                {
                    Operations.Add(operation!);
                }
            }

            if (node.IsPinned)
            {
                Pinned.UnionWith(Operations.Skip(before));
            }

            IsOpen |= node.IsOpen;
        }
    }
}

/// <summary>Where the value of an expression may come from.</summary>
/// <param name="Operations">The expressions that make it: literals, creations, calls, members of libraries.</param>
/// <param name="IsOpen">Whether it may also come from code that is not seen.</param>
internal readonly record struct OriginSet(ImmutableArray<IOperation> Operations, bool IsOpen)
{
    /// <summary>The variables that it passes through.</summary>
    public required ImmutableArray<ISymbol> Variables { get; init; }

    /// <summary>Those of the variables that hold it in something else: a list, a dictionary, a delegate.</summary>
    public required ImmutableArray<ISymbol> Containers { get; init; }

    /// <summary>The uses of those variables that it passes through.</summary>
    public required IReadOnlyCollection<SyntaxNode> Uses { get; init; }

    /// <summary>Those of the operations that stand in a variable from which other text is made: they cannot change for this use alone.</summary>
    public required IReadOnlyCollection<IOperation> Pinned { get; init; }
}
