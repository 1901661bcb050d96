// A handler that adds headers asks nothing of the body; the list is about what people may choose.
// must: move
var http = new HttpClient(new AuthHandler { InnerHandler = new HttpClientHandler() });
var models = new List<string> { "gpt-image-1", "dall-e-3" };
Console.WriteLine(models.Contains(Environment.GetEnvironmentVariable("CHOSEN_MODEL") ?? ""));
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);
sealed class AuthHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new("Bearer", "sk-demo");
        if (request.Content is not null && request.RequestUri!.Host.Length > 0) request.Headers.Add("x-trace", "1");
        var response = await base.SendAsync(request, cancellationToken);
        Console.WriteLine((await response.Content.ReadAsStringAsync(cancellationToken)).Length > 100);
        return response;
    }
}
