// A handler hands each request to a function of the test.
var seen = "";
var http = new HttpClient(new FuncHandler(request => seen = request.Content!.ReadAsStringAsync().Result) { InnerHandler = new HttpClientHandler() });
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1-mini", prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);
var model = JsonSerializer.Deserialize<Body>(seen)!.Model;
switch (model)
{
    case "gpt-image-1-mini": Console.WriteLine("cheap"); break;
    default: Console.WriteLine("dear"); break;
}
sealed record Body([property: JsonPropertyName("model")] string Model);
sealed class FuncHandler(Action<HttpRequestMessage> look) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        look(request);
        return base.SendAsync(request, cancellationToken);
    }
}
