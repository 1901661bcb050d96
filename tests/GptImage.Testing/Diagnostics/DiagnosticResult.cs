using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>
/// A diagnostic that a test expects. Id and first location always count, each other part where it is given. Without a location, a diagnostic
/// that stands nowhere is expected. Lines and columns count from one, as compilers print them.
/// </summary>
public sealed record DiagnosticResult
{
    /// <summary>Expects a diagnostic by its id.</summary>
    /// <param name="id">The id, such as <c>GIM101</c>.</param>
    /// <param name="severity">Its effective severity.</param>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this(id, (DiagnosticSeverity?)severity)
    {
    }

    /// <summary>Expects a diagnostic with the id and the default severity of a descriptor.</summary>
    /// <param name="descriptor">The descriptor.</param>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
    }

    internal DiagnosticResult(string id, DiagnosticSeverity? severity)
    {
        Id = id;
        Severity = severity;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The effective severity; null where it does not matter.</summary>
    public DiagnosticSeverity? Severity { get; private init; }

    /// <summary>The whole message in the invariant culture; null where it does not matter.</summary>
    public string? Message { get; private init; }

    /// <summary>What stands in the placeholders of the message format; null where it does not matter.</summary>
    public ImmutableArray<object?>? Arguments { get; private init; }

    /// <summary>The location, followed by additional locations. These are compared where at least one is given.</summary>
    public ImmutableArray<DiagnosticLocation> Locations { get; internal init; } = [];

    /// <summary>Expects an error of the compiler.</summary>
    /// <param name="id">The id, such as <c>CS0103</c>.</param>
    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    /// <summary>Expects a warning of the compiler.</summary>
    /// <param name="id">The id, such as <c>CS0168</c>.</param>
    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>Expects another severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>Expects this message.</summary>
    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    /// <summary>Expects the message that these arguments give in the message format.</summary>
    public DiagnosticResult WithArguments(params object?[] arguments) => this with { Arguments = [.. arguments] };

    /// <summary>Adds the location that the mark <c>{|#key:…|}</c> has in the code.</summary>
    public DiagnosticResult WithLocation(int markupKey) => With(new DiagnosticLocation(null, default, null, markupKey));

    /// <summary>Adds a location in the first source, of any length.</summary>
    public DiagnosticResult WithLocation(int line, int column) => With(new DiagnosticLocation(null, Position(line, column), null));

    /// <summary>Adds a location of any length.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column)
        => With(new DiagnosticLocation(FilePath.Rooted(path), Position(line, column), null));

    /// <summary>Adds a location in the first source.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => With(new DiagnosticLocation(null, Position(startLine, startColumn), Position(endLine, endColumn)));

    /// <summary>Adds a location.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => With(new DiagnosticLocation(FilePath.Rooted(path), Position(startLine, startColumn), Position(endLine, endColumn)));

    /// <summary>Expects a diagnostic that stands nowhere.</summary>
    public DiagnosticResult WithNoLocation() => this with { Locations = [] };

    internal bool HasMessageOf(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return (Message is null || Message == message)
            && (Arguments is not { } arguments || message == Format(diagnostic.Descriptor, arguments));
    }

    private static string Format(DiagnosticDescriptor descriptor, ImmutableArray<object?> arguments)
        => string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. arguments]);

    private static LinePosition Position(int line, int column) => new(line - 1, column - 1);

    private DiagnosticResult With(DiagnosticLocation location) => this with { Locations = Locations.Add(location) };
}
