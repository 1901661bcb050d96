// The foreign library has a builder for requests.
// package: Acme.ImageApi
public sealed class ImageRequestBuilder
{
    private readonly Dictionary<string, object> _body = [];

    public ImageRequestBuilder Model(string value) => Set("model", value);

    public ImageRequestBuilder Prompt(string value) => Set("prompt", value);

    public ImageRequestBuilder Cutout() => Set("background", "transparent");

    public async Task<int> SendAsync()
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
        return (int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", _body)).StatusCode;
    }

    private ImageRequestBuilder Set(string key, object value)
    {
        _body[key] = value;
        return this;
    }
}
// project: Shop
Console.WriteLine(await new ImageRequestBuilder().Model("gpt-image-1").Prompt("a fox").Cutout().SendAsync());
