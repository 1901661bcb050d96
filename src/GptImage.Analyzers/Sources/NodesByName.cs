using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Sources;

/// <summary>Nodes by name, in the order of the source. Names repeat all over a project, but most that are looked up can be used in one file only.</summary>
internal sealed class NodesByName
{
    private readonly Dictionary<string, List<SyntaxNode>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<SyntaxTree, SyntaxNode[]>> _byTree = new(StringComparer.Ordinal);

    public void Add(string? name, SyntaxNode node)
    {
        if (name is null)
        {
            return;
        }

        if (!_byName.TryGetValue(name, out var nodes))
        {
            _byName.Add(name, nodes = []);
        }

        nodes.Add(node);
        _byTree.Remove(name);
    }

    public IReadOnlyList<SyntaxNode> Find(string name) => _byName.TryGetValue(name, out var nodes) ? nodes : [];

    /// <summary>Those within <paramref name="scopes"/>; null: all.</summary>
    public IEnumerable<SyntaxNode> Find(string name, IReadOnlyList<SyntaxNode>? scopes)
    {
        if (scopes is null)
        {
            return Find(name);
        }

        if (!_byTree.TryGetValue(name, out var byTree))
        {
            _byTree.Add(name, byTree = Find(name).GroupBy(node => node.SyntaxTree).ToDictionary(nodes => nodes.Key, nodes => nodes.ToArray()));
        }

        return scopes.SelectMany(scope => byTree.TryGetValue(scope.SyntaxTree, out var nodes) ? Within(nodes, scope) : []);
    }

    // A local is looked for in its member: the thousands of that name in other members are passed over.
    private static IEnumerable<SyntaxNode> Within(SyntaxNode[] nodes, SyntaxNode scope)
    {
        var (low, high) = (0, nodes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = nodes[middle].SpanStart < scope.SpanStart ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < nodes.Length && nodes[i].SpanStart < scope.Span.End; i++)
        {
            yield return nodes[i];
        }
    }
}
