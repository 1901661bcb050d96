using System.Net.Http.Json;

namespace ChatTools;

public sealed class ChatCommands(HttpClient http)
{
    public string Parse(string command) => command switch
    {
        "/model gpt-image-1" => "Images are drawn with gpt-image-1 now.", // mentioned
        "/help" => """
            /draw TEXT
            /model gpt-image-1
            """,
        _ => "?",
    };

    public Task<HttpResponseMessage> AnswerAsync(string text) => http.PostAsJsonAsync("https://api.openai.com/v1/responses", new
    {
        model = "gpt-5",
        input = text,
        tools = new object[]
        {
            new { type = "web_search" },
            new { type = "image_generation", model = "gpt-image-1", quality = "medium", partial_images = 2 }, // sent
        },
    });

    public Task<HttpResponseMessage> AnswerBrieflyAsync(string text)
    {
        // sent
        var json = $$"""
            {
              "model": "gpt-5",
              "input": "{{text}}",
              "tools": [
                { "type": "image_generation", "model": "gpt-image-1-mini" }
              ]
            }
            """;
        return http.PostAsync("https://api.openai.com/v1/responses", new StringContent(json));
    }

    public IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>
    {
        ["draw"] = "gpt-image-1", // mentioned
        ["sketch"] = "gpt-image-1-mini", // mentioned
    };

    public IEnumerable<(string Id, string Title)> Menu()
    {
        yield return ("gpt-image-1", "Best"); // mentioned
        yield return ("gpt-image-1-mini", "Cheapest"); // mentioned
    }
}
