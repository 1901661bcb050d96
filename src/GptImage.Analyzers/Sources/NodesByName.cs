using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Sources;

/// <summary>Nodes by name, in the order of the source. Names repeat all over a project, but most that are looked up can be used in one file only.</summary>
internal sealed class NodesByName
{
    private readonly Dictionary<string, List<SyntaxNode>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILookup<SyntaxTree, SyntaxNode>> _byTree = new(StringComparer.Ordinal);

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

    /// <summary>Those in <paramref name="trees"/>; null: in all.</summary>
    public IEnumerable<SyntaxNode> Find(string name, IReadOnlyCollection<SyntaxTree>? trees)
    {
        if (trees is null)
        {
            return Find(name);
        }

        if (!_byTree.TryGetValue(name, out var byTree))
        {
            _byTree.Add(name, byTree = Find(name).ToLookup(node => node.SyntaxTree));
        }

        return trees.SelectMany(tree => byTree[tree]);
    }
}
