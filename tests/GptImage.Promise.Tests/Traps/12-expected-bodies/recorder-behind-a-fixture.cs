// The recording handler is a part of a fixture; the test does not name it.
var fixture = new Fixture();
GeneratedImage image = await fixture.Client("gpt-image-1").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
Console.WriteLine(fixture.Models[0] is "gpt-image-1" ? "passed" : "failed");
sealed class Fixture
{
    private readonly Recorder _recorder = new() { InnerHandler = new HttpClientHandler() };
    public List<string> Models => _recorder.Models;
    public ImageClient Client(string model) => new(model, new ApiKeyCredential("sk-demo"), new OpenAIClientOptions { Transport = new System.ClientModel.Primitives.HttpClientPipelineTransport(new HttpClient(_recorder)) });
}
sealed class Recorder : DelegatingHandler
{
    public List<string> Models { get; } = [];
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var json = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        Models.Add((string)json["model"]!);
        return await base.SendAsync(request, cancellationToken);
    }
}
