// A client is made anew when the id is another than before.
// must: move
var images = new Images();
Console.WriteLine((await images.For("gpt-image-1").GenerateImageAsync("a fox")).Value.ImageBytes is not null);
class Images
{
    private string? _model; private ImageClient? _client;
    public ImageClient For(string model)
    {
        if (_client is null || _model != model) { _client = new ImageClient(model, "sk-demo"); _model = model; }
        return _client;
    }
}
