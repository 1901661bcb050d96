using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Promise.Tests;

/// <summary>A compiled library with the pictures that programs upload: <c>Picture.Open()</c>, <c>Picture.Bytes</c>, <c>Picture.DataUri</c>.</summary>
internal static class PictureLibrary
{
    private const string Name = "Pictures";

    private const string Source =
        """
        public static class Picture
        {
            public static byte[] Bytes => System.Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

            public static System.IO.Stream Open() => new System.IO.MemoryStream(Bytes);

            public static string DataUri => "data:image/png;base64," + System.Convert.ToBase64String(Bytes);
        }
        """;

    private static readonly byte[] Image = Compile();

    public static MetadataReference Reference { get; } = MetadataReference.CreateFromImage(Image);

    public static Assembly Assembly { get; } = Assembly.Load(Image);

    public static bool IsNamed(AssemblyName name) => name.Name == Name;

    private static byte[] Compile()
    {
        var core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        var compilation = CSharpCompilation.Create(
            Name, [CSharpSyntaxTree.ParseText(Source)], [core], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        return compilation.Emit(image).Success ? image.ToArray() : throw new InvalidOperationException("The library of pictures does not compile.");
    }
}
