namespace GptImage.Promise.Tests;

/// <summary>A generated program and what became of it.</summary>
/// <param name="Recipe">What it was made of.</param>
/// <param name="Judgement">What became of it.</param>
/// <param name="IsSafe">Whether the target would accept it with nothing but its id replaced.</param>
internal sealed record GeneratedResult(Recipe Recipe, Judgement Judgement, bool IsSafe)
{
    private const string Target = "gpt-image-2";

    public static async Task<GeneratedResult> OfAsync(Recipe recipe, string name)
    {
        var program = RecipeWriter.Write(recipe, name);
        return new(recipe, await Judge.JudgeAsync(program), await IsSafeAsync(recipe, name));
    }

    private static async Task<bool> IsSafeAsync(Recipe recipe, string name)
    {
        // Every id, those of other branches too.
        var moved = RecipeWriter.Write(recipe with { Model = Target }, name)
            .With((_, file) => file.Text.Replace("gpt-image-1.5", Target, StringComparison.Ordinal).Replace("gpt-image-1-mini", Target, StringComparison.Ordinal));
        var compiled = ProgramCompiler.Compile(moved);
        return compiled.Errors is null && (await ProgramRunner.RunAsync(compiled, isAlive: false)).IsAccepted;
    }
}
