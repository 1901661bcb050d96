// A handler insists on the parameter that the target refuses.
var http = new HttpClient(new Check { InnerHandler = new HttpClientHandler() });
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
using var form = new MultipartFormDataContent
{
    { new StringContent("gpt-image-1.5"), "model" },
    { new StringContent("a hat"), "prompt" },
    { new StringContent("high"), "input_fidelity" },
    { new ByteArrayContent(Picture.Bytes), "image", "fox.png" },
};
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", form)).StatusCode);
sealed class Check : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (!body.Contains("input_fidelity")) throw new InvalidOperationException("no fidelity");
        return await base.SendAsync(request, cancellationToken);
    }
}
