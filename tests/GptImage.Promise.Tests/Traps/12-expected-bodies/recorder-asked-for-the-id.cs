// A handler keeps the bodies, and the test asks them for the bare id.
var recorder = new Recorder { InnerHandler = new HttpClientHandler() };
var http = new HttpClient(recorder);
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);
Console.WriteLine(recorder.Bodies.Single().Contains("gpt-image-1") ? "passed" : "failed");
sealed class Recorder : DelegatingHandler
{
    public List<string> Bodies { get; } = [];
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
