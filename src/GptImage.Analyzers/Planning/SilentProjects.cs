using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Projects of the solution that say nothing of what a current model refuses, nor of image models: whatever they are handed, they neither put it in nor decide by it.
/// </summary>
internal static class SilentProjects
{
    /// <summary>What would tell that a project has to do with models: ids begin so.</summary>
    private const string Ids = "gpt-image";

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, bool>> Known = new();

    /// <summary>Whether the project, and every project that it refers to, says nothing of it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="target">The model that an id is to become.</param>
    public static bool IsSilent(Compilation project, string target) => Known.GetValue(project, _ => new(StringComparer.Ordinal)).GetOrAdd(target, _ =>
    {
        string[] words = [Ids, .. LostValue.Between(null, target).Select(lost => Word(lost.Value ?? lost.Parameter)).Distinct()];
        return project.SyntaxTrees.All(tree => IsSilent(tree.GetText().ToString(), words))
            && project.References.OfType<CompilationReference>().All(reference => IsSilent(reference.Compilation, target));
    });

    private static bool IsSilent(string text, string[] words) => !words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The longest word of a wire name: C# writes <c>input_fidelity</c> also as <c>InputFidelity</c>, and puts it together.</summary>
    private static string Word(string name) => name.Split('_').OrderByDescending(word => word.Length).First();
}
