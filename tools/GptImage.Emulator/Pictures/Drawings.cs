using System.Text;

namespace GptImage.Emulator;

/// <summary>The pictures that a request is answered with.</summary>
internal static class Drawings
{
    /// <summary>One recipe for each image. The colours follow from the prompt, so that the same prompt gives the same pictures.</summary>
    public static IReadOnlyList<PictureRecipe> Of(AcceptedRequest request, int minimumBytes)
    {
        var seed = Crc32.Append(0, Encoding.UTF8.GetBytes(request.Prompt));
        return
        [
            .. from index in Enumerable.Range(0, request.Count)
               select new PictureRecipe(Crc32.Append(seed, BitConverter.GetBytes(index)), request.Size, request.Format)
               {
                   IsTransparent = request.Background == "transparent",
                   Frames = request.Frames,
                   FrameMilliseconds = request.FrameMilliseconds,
                   MinimumBytes = minimumBytes,
               },
        ];
    }

    /// <summary>What <paramref name="recipe"/> looks like before it is finished.</summary>
    /// <param name="recipe">The finished picture.</param>
    /// <param name="index">Which partial image, from 0.</param>
    /// <param name="count">How many partial images there are.</param>
    public static PictureRecipe Partial(PictureRecipe recipe, int index, int count) =>
        recipe with { Finished = (index + 1.0) / (count + 1), MinimumBytes = 0 };

    /// <summary>Draws it.</summary>
    public static byte[] Draw(this PictureRecipe recipe) => PictureFormat.Of(recipe.Format).Encode(recipe);
}
