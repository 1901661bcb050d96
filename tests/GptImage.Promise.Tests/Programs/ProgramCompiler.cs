using System.ClientModel;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure.AI.OpenAI;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using OpenAI;

namespace GptImage.Promise.Tests;

/// <summary>How programs are compiled: for analysis as they are, and for running with their HTTP clients on loopback.</summary>
internal static class ProgramCompiler
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    /// <summary>The implicit usings of a console application, and what an image program names.</summary>
    public const string Usings =
        """
        global using System;
        global using System.ClientModel;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Text;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using OpenAI;
        global using OpenAI.Images;
        """;

    // While it runs, a program's plain HTTP clients talk to loopback. Its source does not say so.
    private const string RunningUsings =
        """
        global using HttpClient = GptImage.Promise.Tests.LoopbackHttpClient;
        global using HttpClientHandler = GptImage.Promise.Tests.LoopbackHandler;
        """;

    private static readonly string[] OptedIn = ["OPENAI001", "SCME0001", "SCME0002", "SCME0004", "AOAI001"];

    private static readonly SyntaxTree UsingsTree = CSharpSyntaxTree.ParseText(Usings, ParseOptions);
    private static readonly SyntaxTree RunningTree = CSharpSyntaxTree.ParseText(RunningUsings, ParseOptions);

    /// <summary>The frameworks, the client libraries and the pictures that programs upload.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = [.. Frameworks(), .. Packages(), PictureLibrary.Reference];

    // Applications of the same name that refer to nothing else share what is bound of the references.
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Starts = new();

    public static CSharpCompilationOptions Options(OutputKind kind) => new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(OptedIn.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    public static OutputKind KindOf(TestProgram program, TestProject project) =>
        project == program.Application ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Compiles a program for running: an image of each project, or the errors.</summary>
    public static CompiledProgram Compile(TestProgram program)
    {
        var images = ImmutableArray.CreateBuilder<CompiledProject>();
        var earlier = new List<MetadataReference>();
        foreach (var project in program.Projects)
        {
            var trees = project.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, $"/{project.Name}/{file.Name}"));
            var compilation = Starts.GetOrAdd(project.Name, Start).WithOptions(Options(KindOf(program, project))).AddSyntaxTrees(trees);
            if (earlier.Count > 0)
            {
                compilation = compilation.AddReferences(earlier);
            }

            using var image = new MemoryStream();
            var resources = project.Resources.Select(resource =>
                new ResourceDescription(resource.Name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(resource.Text)), isPublic: true));
            var result = compilation.Emit(image, manifestResources: resources, options: new EmitOptions());
            if (!result.Success)
            {
                var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
                return new([], string.Join("; ", errors.Take(3).Select(Describe)));
            }

            images.Add(new(project.Name, image.ToArray()));
            earlier.Add(MetadataReference.CreateFromImage(images[^1].Image));
        }

        return new(images.ToImmutable(), null);
    }

    private static CSharpCompilation Start(string name)
    {
        var start = CSharpCompilation.Create(
            name, [UsingsTree, RunningTree], [.. References, Reference(typeof(LoopbackHttpClient))], Options(OutputKind.ConsoleApplication));
        _ = start.GetSpecialType(SpecialType.System_Object);
        return start;
    }

    private static string Describe(Diagnostic error)
    {
        var line = error.Location.GetLineSpan();
        return $"{line.Path}({line.StartLinePosition.Line + 1}): {error.Id} {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<MetadataReference> Frameworks()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var shared = Path.GetFullPath(Path.Combine(runtime, "..", "..")) + Path.DirectorySeparatorChar;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(shared, StringComparison.Ordinal))
            .Where(path => path.StartsWith(runtime, StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .DistinctBy(Path.GetFileName)
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private static IEnumerable<MetadataReference> Packages() =>
    [
        Reference(typeof(OpenAIClient)), Reference(typeof(ApiKeyCredential)), Reference(typeof(BinaryData)),
        Reference(typeof(AzureOpenAIClient)), Reference(typeof(Azure.AzureKeyCredential)),
    ];

    private static MetadataReference Reference(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);
}

/// <summary>A program that can run, or why it cannot.</summary>
internal sealed record CompiledProgram(ImmutableArray<CompiledProject> Projects, string? Errors);

/// <summary>An assembly in memory.</summary>
internal sealed record CompiledProject(string Name, byte[] Image);
