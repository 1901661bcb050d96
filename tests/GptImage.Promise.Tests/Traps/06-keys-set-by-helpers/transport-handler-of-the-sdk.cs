// The official client's transport has a handler that adds a field.
using System.ClientModel.Primitives;

var transport = new HttpClientPipelineTransport(new HttpClient(new CutoutHandler(new HttpClientHandler())));
var client = new OpenAIClient(new ApiKeyCredential("sk-demo"), new OpenAIClientOptions { Transport = transport }).GetImageClient("gpt-image-1.5");
GeneratedImage image = await client.GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

sealed class CutoutHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = await request.Content!.ReadAsStringAsync(cancellationToken);
        request.Content = new StringContent(text.TrimEnd().TrimEnd('}') + ",\"background\":\"transparent\"}", Encoding.UTF8, "application/json");
        return await base.SendAsync(request, cancellationToken);
    }
}
