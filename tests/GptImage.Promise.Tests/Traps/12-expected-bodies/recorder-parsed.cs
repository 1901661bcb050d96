// A handler keeps the last body, and the test parses it.
var recorder = new Recorder { InnerHandler = new HttpClientHandler() };
var http = new HttpClient(recorder);
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);
using var document = JsonDocument.Parse(recorder.Last!);
Console.WriteLine(document.RootElement.GetProperty("model").GetString() == "gpt-image-1" ? "passed" : "failed");
sealed class Recorder : DelegatingHandler
{
    public string? Last { get; private set; }
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Last = await request.Content!.ReadAsStringAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
