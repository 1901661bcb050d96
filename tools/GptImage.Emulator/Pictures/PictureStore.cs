using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GptImage.Emulator;

/// <summary>The latest pictures, under the paths at which they can be fetched.</summary>
internal sealed class PictureStore
{
    private const int Capacity = 2000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, PictureRecipe> recipes = [];
    private readonly Queue<string> paths = new();
    private int last;

    /// <summary>Keeps a picture and returns its path: <c>/files/1.png</c>.</summary>
    public string Add(PictureRecipe recipe)
    {
        lock (gate)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/files/{++last}.{recipe.Format}");
            recipes.Add(path, recipe);
            paths.Enqueue(path);
            if (paths.Count > Capacity)
            {
                recipes.Remove(paths.Dequeue());
            }

            return path;
        }
    }

    /// <summary>The picture at a path; false when it is not there, or no longer.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out PictureRecipe? recipe)
    {
        lock (gate)
        {
            return recipes.TryGetValue(path, out recipe);
        }
    }
}
