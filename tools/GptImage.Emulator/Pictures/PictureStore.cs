using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GptImage.Emulator;

/// <summary>The latest pictures, under the paths at which they can be fetched.</summary>
internal sealed class PictureStore
{
    private const int Capacity = 2000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, PictureRecipe> _recipes = [];
    private readonly Queue<string> _paths = new();
    private int _last;

    /// <summary>Keeps a picture and returns its path: <c>/files/1.png</c>.</summary>
    public string Add(PictureRecipe recipe)
    {
        lock (_gate)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/files/{++_last}.{recipe.Format}");
            _recipes.Add(path, recipe);
            _paths.Enqueue(path);
            if (_paths.Count > Capacity)
            {
                _recipes.Remove(_paths.Dequeue());
            }

            return path;
        }
    }

    /// <summary>The picture at a path; false when it is not there, or no longer.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out PictureRecipe? recipe)
    {
        lock (_gate)
        {
            return _recipes.TryGetValue(path, out recipe);
        }
    }
}
