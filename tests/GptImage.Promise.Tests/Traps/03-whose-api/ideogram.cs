// Ideogram's request has a style and a resolution that look like ours.
// must: silent
var http = new HttpClient();
http.DefaultRequestHeaders.Add("Api-Key", "key");
var request = new IdeogramRequest { Prompt = "a fox", Style = "vivid", Size = "512x512", Quality = "hd" };
var response = await http.PostAsJsonAsync("https://api.ideogram.ai/v1/ideogram-v3/generate", request);
Console.WriteLine((int)response.StatusCode);

sealed class IdeogramRequest
{
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("style")]
    public string? Style { get; init; }

    [JsonPropertyName("size")]
    public string? Size { get; init; }

    [JsonPropertyName("quality")]
    public string? Quality { get; init; }
}
