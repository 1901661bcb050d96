namespace GptImage.Promise.Tests;

/// <summary>Writes the program of a recipe.</summary>
internal static class RecipeWriter
{
    public static TestProgram Write(Recipe recipe, string name)
    {
        var draft = new Draft();
        switch (recipe.Shape)
        {
            case Shape.ImageClient or Shape.GetImageClient:
                LibraryShapes.WriteImages(draft, recipe);
                break;
            case Shape.ResponsesTool:
                LibraryShapes.WriteTool(draft, recipe);
                break;
            default:
                HttpShapes.Write(draft, recipe);
                break;
        }

        return draft.Finish(name, recipe.Trivia);
    }
}
