namespace GptImage.Emulator;

/// <summary><c>GET /files/{name}</c>: the pictures behind the URLs in responses, and on the page. No key is needed, as with real ones.</summary>
/// <param name="store">Where pictures stay.</param>
internal sealed class FilesEndpoint(PictureStore store)
{
    /// <summary>Sends a picture.</summary>
    public async Task GetAsync(HttpContext http)
    {
        if (!store.TryFind(http.Request.Path, out var recipe))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var picture = recipe.Draw();
        http.Response.ContentType = PictureFormat.Of(recipe.Format).MediaType;
        http.Response.ContentLength = picture.Length;
        await http.Response.Body.WriteAsync(picture, http.RequestAborted);
    }
}
