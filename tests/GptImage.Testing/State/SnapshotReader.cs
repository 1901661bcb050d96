using System.Collections.Immutable;
using System.Text;
using GptImage.Testing.Markup;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>Reads the marks of a <see cref="SolutionState"/>.</summary>
/// <param name="state">What the test says, complete.</param>
/// <param name="before">The state before a fix, for the encodings of its files; null where this is that state.</param>
/// <param name="defaultId">The id that <c>[|…|]</c> stands for.</param>
internal sealed class SnapshotReader(SolutionState state, SolutionState? before, Func<string> defaultId)
{
    private readonly List<DiagnosticResult> _marked = [];
    private readonly Dictionary<int, DiagnosticLocation> _numbered = [];

    public ProjectSnapshot Read()
    {
        var sources = ReadFiles(state.Sources, before?.Sources);
        var additionalFiles = ReadFiles(state.AdditionalFiles, before?.AdditionalFiles);
        var expected = state.ExpectedDiagnostics.Select(result
            => result with { Locations = [.. result.Locations.Select(location => Resolve(location, sources))] });

        return new ProjectSnapshot(
            sources,
            additionalFiles,
            [.. state.AnalyzerConfigFiles.Select(file => new SourceFile(FilePath.Rooted(file.filename), file.content))],
            [.. state.AdditionalReferences],
            state.OutputKind ?? Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
            [.. _marked, .. expected]);
    }

    private ImmutableArray<SourceFile> ReadFiles(SourceFileCollection files, SourceFileCollection? filesBefore)
        => [.. files.Select(file => ReadFile(FilePath.Rooted(file.filename), file.content, filesBefore))];

    private SourceFile ReadFile(string path, SourceText content, SourceFileCollection? filesBefore)
    {
        var encoding = content.Encoding
            ?? filesBefore?.FirstOrDefault(file => FilePath.Rooted(file.filename) == path).content?.Encoding
            ?? Encoding.UTF8;
        if (state.MarkupHandling == MarkupMode.None)
        {
            return new SourceFile(path, SourceText.From(content.ToString(), encoding));
        }

        var marked = MarkupParser.Parse(content.ToString());
        var text = SourceText.From(marked.Text, encoding);
        foreach (var mark in marked.Marks)
        {
            Add(mark, path, text.Lines.GetLinePositionSpan(mark.Span));
        }

        return new SourceFile(path, text);
    }

    private void Add(Mark mark, string path, LinePositionSpan span)
    {
        var location = new DiagnosticLocation(path, span.Start, span.End);
        if (mark.Key is not { } key)
        {
            _marked.Add(new DiagnosticResult(mark.Name.Length > 0 ? mark.Name : defaultId(), severity: null) { Locations = [location] });
        }
        else if (!_numbered.TryAdd(key, location))
        {
            throw new VerificationException($"Two marks are numbered {key}.");
        }
    }

    private DiagnosticLocation Resolve(DiagnosticLocation location, ImmutableArray<SourceFile> sources)
    {
        if (location.MarkupKey is not { } key)
        {
            return location with { Path = location.Path ?? sources[0].Path };
        }

        return _numbered.TryGetValue(key, out var numbered)
            ? numbered
            : throw new VerificationException($"A diagnostic is expected at location {key}, and no mark '{{|#{key}:…|}}' says where that is.");
    }
}
