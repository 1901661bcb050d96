using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>Libraries of which no package is to be had: an assembly of the same name, with types and members of the same names.</summary>
internal static class Stubs
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        """;

    public static MetadataReference Compile(string assemblyName, string code)
    {
        var compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(code)],
            References.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
