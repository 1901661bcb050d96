// A handler stands in for the API in a test, and checks what is sent.
var http = new HttpClient(new CheckingHandler { InnerHandler = new HttpClientHandler() });
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);

sealed class CheckingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (!text.Contains("\"model\":\"gpt-image-1\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"unexpected body: {text.Length}");
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
