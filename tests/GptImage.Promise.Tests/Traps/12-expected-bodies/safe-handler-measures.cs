// A handler reads the body, and nobody asks it for the id.
// must: move
var http = new HttpClient(new LoggingHandler { InnerHandler = new HttpClientHandler() });
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);
sealed class LoggingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content) Console.WriteLine((await content.ReadAsStringAsync(cancellationToken)).Length > 5);
        return await base.SendAsync(request, cancellationToken);
    }
}
