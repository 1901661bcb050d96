// One method sends, another one reads the URL.
var response = await Draw("a fox");
Console.WriteLine(Show(response));

static async Task<JsonNode> Draw(string prompt)
{
    var http = new HttpClient();
    http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
    using var message = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/images/generations");
    message.Content = JsonContent.Create(new { model = "dall-e-3", prompt });
    var response = await http.SendAsync(message);
    return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
}

static bool Show(JsonNode json) => json["data"]![0]!["url"]!.GetValue<string>().Length > 0;
