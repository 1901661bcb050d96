using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Tool.Loading;

/// <summary>A project for one target framework, as a build would compile it.</summary>
internal sealed record LoadedProject
{
    /// <summary>The project file.</summary>
    public required string Path { get; init; }

    /// <summary>The target framework; empty where the project names none.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>What the compiler would be told.</summary>
    public required CSharpCommandLineArguments Arguments { get; init; }

    /// <summary>The C# files: full paths, as each is called where it lies.</summary>
    public IReadOnlyList<string> SourceFiles => field ??= [.. Arguments.SourceFiles.Select(file => System.IO.Path.GetFullPath(file.Path)).Distinct(StringComparer.Ordinal)];

    /// <summary>The files that other projects may refer to it by: its assembly, and its reference assembly.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>The projects that it refers to, directly or through others.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>Those of <see cref="References"/> that its project file names.</summary>
    public required IReadOnlyList<string> DirectReferences { get; init; }

    /// <summary>The assemblies of the projects that it refers to, whether they were built or not.</summary>
    public required IReadOnlyList<string> ReferencedOutputs { get; init; }

    /// <summary>How it is called where people see it.</summary>
    public string DisplayName => TargetFramework.Length == 0
        ? System.IO.Path.GetFileNameWithoutExtension(Path)
        : $"{System.IO.Path.GetFileNameWithoutExtension(Path)} ({TargetFramework})";

    public ProjectId Id { get; } = ProjectId.CreateNewId();
}
