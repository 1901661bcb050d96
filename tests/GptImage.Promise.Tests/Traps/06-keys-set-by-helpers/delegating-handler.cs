// A handler adds a background to every body that it passes on.
var http = new HttpClient(new CutoutHandler { InnerHandler = new HttpClientHandler() });
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox" });
Console.WriteLine((int)response.StatusCode);

sealed class CutoutHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var node = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        node["background"] = "transparent";
        request.Content = new StringContent(node.ToJsonString(), Encoding.UTF8, "application/json");
        return await base.SendAsync(request, cancellationToken);
    }
}
