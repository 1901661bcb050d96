namespace DevTool;

public class LlmConfiguration
{
    public string ApiKey { get; set; }

    public string ChatModel { get; set; }

    public string ImageModel { get; set; }

    public string EmbeddingModel { get; set; }

    public LlmConfiguration(
        string apiKey,
        string chatModel = "gpt-5",
        string imageModel = "gpt-image-1", // sent
        string embeddingModel = "text-embedding-3-large")
    {
        ApiKey = apiKey;
        ChatModel = chatModel;
        ImageModel = imageModel;
        EmbeddingModel = embeddingModel;
    }

    public static LlmConfiguration Load(IDictionary<string, string> file) => new(
        file["OpenAI:ApiKey"],
        file.TryGetValue("OpenAI:Model", out var chat) ? chat : "gpt-5",
        file.TryGetValue("OpenAI:ImageModel", out var image) ? image : "gpt-image-1"); // sent
}
