// A client library that nobody has described has its own names for the parameters.
// package: Acme.ImageApi
public sealed class AcmeImageRequest
{
    public string Model { get; set; } = "";
    public string Prompt { get; set; } = "";
    public string? Background { get; set; }
    public string? Quality { get; set; }
}

public sealed class AcmeImageApi(string key)
{
    private readonly HttpClient _http = new();

    public async Task<int> CreateAsync(AcmeImageRequest request)
    {
        _http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var body = new Dictionary<string, object> { ["model"] = request.Model, ["prompt"] = request.Prompt };
        if (request.Background is not null)
        {
            body["background"] = request.Background;
        }

        return (int)(await _http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode;
    }
}
// project: Shop
var api = new AcmeImageApi("sk-demo");
Console.WriteLine(await api.CreateAsync(new AcmeImageRequest { Model = "gpt-image-1", Prompt = "a fox", Background = "transparent" }));
