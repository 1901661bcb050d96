using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Client.Tests;

/// <summary>The examples of the documentation.</summary>
public partial class DocumentationTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // A library that was built against an older package than the one beside it is no warning in a build either.
    private static readonly CSharpCompilationOptions Options = new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<string, string> Examples
    {
        get
        {
            using var reader = new StreamReader(typeof(DocumentationTests).Assembly.GetManifestResourceStream("client.md")!);
            var examples = new TheoryData<string, string>();
            var heading = "";
            foreach (Match match in HeadingOrExample().Matches(reader.ReadToEnd()))
            {
                if (match.Groups["code"].Success)
                {
                    examples.Add(heading, match.Groups["code"].Value);
                }
                else
                {
                    heading = match.Groups["heading"].Value;
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_compiles(string heading, string code)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var trees = new[] { ImplicitUsings, code }.Select(text => CSharpSyntaxTree.ParseText(text, cancellationToken: cancellation));
        var compilation = CSharpCompilation.Create("Example", trees, References, Options);

        Assert.True(heading.Length > 0);
        Assert.Empty(compilation.GetDiagnostics(cancellation)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void There_are_examples() => Assert.True(Examples.Count >= 9);

    [GeneratedRegex(@"^#+ (?<heading>[^\n]+)$|^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex HeadingOrExample();
}
