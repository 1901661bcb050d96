using System.Text;

namespace GamePainter;

/// <summary>Stands in for Unity's class of this name.</summary>
public sealed class UnityWebRequest(string url, string method)
{
    public string Url { get; } = url;

    public string Method { get; } = method;

    public byte[]? Body { get; set; }

    public void SetRequestHeader(string name, string value)
    {
    }
}

[Serializable]
public class ImageRequestData
{
    public string model = "gpt-image-1"; // sent
    public string prompt = "";
    public int n = 1;
    public string size = "1024x1024";
    public string quality = "standard"; // refused: GIM108
}

public static class JsonUtility
{
    public static string ToJson(object value) => System.Text.Json.JsonSerializer.Serialize(value, new System.Text.Json.JsonSerializerOptions { IncludeFields = true });
}

public class OpenAIPainter
{
    private const string Url = "https://api.openai.com/v1/images/generations";

    public string apiKey = "";
    public string imageModel = "gpt-image-1"; // sent

    public UnityWebRequest Paint(string prompt)
    {
        // sent
        // refused: GIM107 response_format
        string jsonBody = $@"{{
            ""model"": ""gpt-image-1"",
            ""prompt"": ""{prompt}"",
            ""n"": 1,
            ""size"": ""1024x1024"",
            ""response_format"": ""b64_json""
        }}";
        return Post(jsonBody);
    }

    public UnityWebRequest PaintSprite(string prompt)
    {
        string body = "{\"model\":\"" + imageModel + "\",\"prompt\":\"" + prompt + "\",\"background\":\"opaque\"}";
        return Post(body);
    }

    public UnityWebRequest PaintTile(string prompt)
    {
        var data = new ImageRequestData { prompt = prompt, size = "512x512" }; // refused: GIM109
        return Post(JsonUtility.ToJson(data));
    }

    public UnityWebRequest PaintIcon(string prompt)
    {
        var json = string.Format("{{\"model\":\"{0}\",\"prompt\":\"{1}\",\"quality\":\"{2}\"}}", "gpt-image-1-mini", prompt, "low"); // sent
        return Post(json);
    }

    public UnityWebRequest PaintBanner(string prompt)
    {
        var builder = new StringBuilder();
        builder.Append('{');
        builder.Append("\"model\":\"gpt-image-1.5\","); // sent
        builder.AppendFormat("\"prompt\":\"{0}\",", prompt);
        builder.Append("\"style\":\"vivid\""); // refused: GIM107
        builder.Append('}');
        return Post(builder.ToString());
    }

    private UnityWebRequest Post(string json)
    {
        var request = new UnityWebRequest(Url, "POST") { Body = Encoding.UTF8.GetBytes(json) };
        request.SetRequestHeader("Authorization", "Bearer " + apiKey);
        return request;
    }
}
