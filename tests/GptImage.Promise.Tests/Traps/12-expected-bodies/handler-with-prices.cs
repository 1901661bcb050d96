// A handler looks up the price of the model in each body.
var http = new HttpClient(new Budget { InnerHandler = new HttpClientHandler() });
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1.5", prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);
sealed class Budget : DelegatingHandler
{
    private static readonly Dictionary<string, decimal> Prices = new() { ["gpt-image-1"] = 0.04m, ["gpt-image-1.5"] = 0.03m };
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadFromJsonAsync<JsonElement>(cancellationToken);
        Console.WriteLine(Prices[body.GetProperty("model").GetString()!]);
        return await base.SendAsync(request, cancellationToken);
    }
}
