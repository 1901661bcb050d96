// A list of the GPT Image models decides who gets a response format.
public static class Program
{
    private const string Model = "gpt-image-1";
    private static readonly string[] GptImageModels = ["gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5"];

    public static async Task Main()
    {
        var body = new JsonObject { ["model"] = Model, ["prompt"] = "a fox" };
        if (!GptImageModels.Contains(Model))
        {
            body["response_format"] = "b64_json";
        }

        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
        var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
        Console.WriteLine((int)response.StatusCode);
    }
}
