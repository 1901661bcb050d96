// A helper of the application's own adds the host.
var vendor = new Vendor();
Console.WriteLine(await vendor.PostAsync("images/generations", new Dictionary<string, object> { ["model"] = "gpt-image-1.5", ["prompt"] = "a fox", ["input_fidelity"] = "high", ["seed"] = 3 }));

sealed class Vendor
{
    private const string Root = "https://api.vendor.example/v1/";
    private readonly HttpClient _http = new();

    public async Task<int> PostAsync(string path, object body) => (int)(await _http.PostAsJsonAsync(new Uri(new Uri(Root), path), body)).StatusCode;
}
