namespace GptImage.Emulator;

/// <summary>The response of generations and edits that comes as a stream: for each image its partial images, then the finished one.</summary>
internal static class ImageEvents
{
    /// <summary>Sends every event.</summary>
    public static async Task SendAsync(HttpResponse http, AcceptedRequest request, IReadOnlyList<PictureRecipe> pictures)
    {
        var stream = new EventStream(http);
        var name = request.Received.Endpoint == ImageEndpoint.Edits ? "image_edit" : "image_generation";
        var created = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        foreach (var (index, picture) in pictures.Index())
        {
            for (var i = 0; i < request.PartialImages; i++)
            {
                var partial = Drawings.Partial(picture, i, request.PartialImages).Draw();
                await stream.SendAsync($"{name}.partial_image", json =>
                {
                    json.WriteBase64String("b64_json", partial);
                    json.WriteNumber("created_at", created);
                    json.WriteNumber("partial_image_index", i);
                    ImagesBody.WriteProperties(json, request);
                });
            }

            var finished = picture.Draw();
            await stream.SendAsync($"{name}.completed", json =>
            {
                json.WriteBase64String("b64_json", finished);
                json.WriteNumber("created_at", created);
                ImagesBody.WriteProperties(json, request);
                Usage.OfPicture(request, index).Write(json, withOutputDetails: false);
            });
        }
    }
}
