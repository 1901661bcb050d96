using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>Collects diagnostics by the tree that they lie in; of two with one id at one place it keeps the first.</summary>
internal sealed class Reporting
{
    private readonly Dictionary<SyntaxTree, List<Diagnostic>> _byTree = [];
    private readonly HashSet<(string Id, Location Location)> _reported = [];

    public IReadOnlyDictionary<SyntaxTree, List<Diagnostic>> ByTree => _byTree;

    public void Add(Rule rule, Location location, IEnumerable<Fix> fixes, params object[] arguments)
    {
        if (_reported.Add((rule.Id, location)))
        {
            Add(location.SourceTree!, Finding.Create(rule.Descriptor, location, fixes, arguments));
        }
    }

    /// <summary>Adds a diagnostic that lies in no source, to come up with those of <paramref name="tree"/>.</summary>
    public void Add(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (!_byTree.TryGetValue(tree, out var diagnostics))
        {
            _byTree.Add(tree, diagnostics = []);
        }

        diagnostics.Add(diagnostic);
    }
}
