// A builder is told the id.
// must: move
var client = new ClientBuilder().WithKey("sk-demo").WithModel("gpt-image-1").Build();
GeneratedImage image = await client.GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

sealed class ClientBuilder
{
    private string _model = "";
    private string _key = "";

    public ClientBuilder WithModel(string model)
    {
        _model = model;
        return this;
    }

    public ClientBuilder WithKey(string key)
    {
        _key = key;
        return this;
    }

    public ImageClient Build() => new(_model, _key);
}
