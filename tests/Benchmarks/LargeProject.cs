using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Benchmarks;

/// <summary>A compilation of the size of a large application: 2,000 files of 150 lines, some of which call an image API.</summary>
internal static class LargeProject
{
    private const int Files = 2_000;

    private static readonly string[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)),
        typeof(OpenAI.OpenAIClient).Assembly.Location,
    ];

    public static CSharpCompilation Create(int imageCalls)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = new List<SyntaxTree>(Files);
        for (var i = 0; i < Files; i++)
        {
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(Source(i, hasImageCall: i < imageCalls), Encoding.UTF8), options, $"/src/File{i}.cs"));
        }

        return Create(trees);
    }

    /// <summary>A compilation of these files that refers to what image calls need.</summary>
    public static CSharpCompilation Create(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            "Large",
            trees,
            References.Distinct().Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true)
                .WithSpecificDiagnosticOptions([new("OPENAI001", ReportDiagnostic.Suppress)]));

    private static string Source(int number, bool hasImageCall)
    {
        var source = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Large.Part{{number % 40}};

            /// <summary>Orders of a shop; its products have pictures ("Image", "ImageUrl") as products do.</summary>
            public sealed class Orders{{number}}
            {
                private readonly Dictionary<string, decimal> _totals = new();

                public string ImageUrl { get; set; } = "/images/orders.png";

            """);
        for (var method = 0; method < 9; method++)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""

                    public decimal Total{{method}}(IEnumerable<(string Name, int Count, decimal Price)> lines, decimal discount)
                    {
                        var sum = 0m;
                        foreach (var (name, count, price) in lines)
                        {
                            sum += name.Length > {{method}} ? count * price : 0;
                        }

                        if (discount is < 0 or > 1)
                        {
                            throw new ArgumentOutOfRangeException(nameof(discount), $"A discount is a share, not {discount}");
                        }

                        _totals["total{{method}}"] = sum * (1 - discount);
                        return _totals["total{{method}}"];
                    }

                """);
        }

        if (hasImageCall)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""

                    public OpenAI.Images.GeneratedImage Picture(string key, string prompt)
                    {
                        var client = new OpenAI.Images.ImageClient("gpt-image-1.5", key);
                        var options = new OpenAI.Images.ImageGenerationOptions
                        {
                            Quality = OpenAI.Images.GeneratedImageQuality.High,
                            Size = OpenAI.Images.GeneratedImageSize.W1024xH1024,
                        };
                        return client.GenerateImage(prompt, options);
                    }

                """);
        }

        return source.AppendLine("}").ToString();
    }
}
