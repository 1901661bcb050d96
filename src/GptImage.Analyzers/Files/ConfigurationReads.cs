using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Files;

/// <summary>
/// Where code asks for a setting by its key, or binds a section that has it. All of the project's code is looked at: what reads a setting need not
/// name an image API.
/// </summary>
internal sealed class ConfigurationReads
{
    /// <summary>What a file that reads settings contains one of.</summary>
    private static readonly string[] Words = ["onfig", "GetEnvironmentVariable", "AppSettings"];

    /// <summary>Calls that read one setting.</summary>
    private static readonly HashSet<string> Readers = ["GetValue", "GetEnvironmentVariable", "Get", "GetRequiredValue", "GetString"];

    /// <summary>Calls that take a section, to be read by its members.</summary>
    private static readonly HashSet<string> SectionReaders =
    [
        "GetSection", "GetRequiredSection", "Bind", "BindConfiguration", "Configure",
        "AddImageClient", "AddKeyedImageClient", "GetClientSettings", "AddClient", "AddKeyedClient",
    ];

    private readonly SourceCode _code;
    private readonly List<(string Key, SyntaxNode Syntax)> _settings = [];
    private readonly List<(string Key, SyntaxNode Syntax)> _sections = [];

    public ConfigurationReads(SourceCode code)
    {
        _code = code;
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            var text = tree.GetText(code.CancellationToken).ToString();
            if (Array.Exists(Words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0))
            {
                foreach (var node in tree.GetRoot(code.CancellationToken).DescendantNodes())
                {
                    Add(node);
                }
            }
        }
    }

    /// <summary>The first place that reads the setting, or else its section; null: none in this project does.</summary>
    public SyntaxNode? Of(string key) =>
        _settings.Find(read => read.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Syntax
        ?? _sections.Find(read => key.Equals(read.Key, StringComparison.OrdinalIgnoreCase) || key.StartsWith(read.Key + ":", StringComparison.OrdinalIgnoreCase)).Syntax;

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [var argument] }:
                Add(_settings, argument, node);
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call when SyntaxIndex.LastName(call.Expression) is { } name:
                var reads = Readers.Contains(name) ? _settings : SectionReaders.Contains(name) ? _sections : null;
                foreach (var argument in reads is null ? [] : call.ArgumentList.Arguments.Take(2))
                {
                    Add(reads!, argument, node);
                }

                break;
        }
    }

    private void Add(List<(string, SyntaxNode)> reads, ArgumentSyntax argument, SyntaxNode syntax)
    {
        if (argument.Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax
            && _code.Constant(argument.Expression) is string { Length: > 0 } key)
        {
            reads.Add((key.Replace("__", ":"), syntax));
        }
    }
}
