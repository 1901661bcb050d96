// The library posts what it is given, and says nothing of what is in it.
// must: move
// project: Shop.Http
public static class Poster
{
    public static async Task<int> PostAsync(string path, HttpContent content)
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
        return (int)(await http.PostAsync("https://api.openai.com/v1/" + path, content)).StatusCode;
    }
}
// project: Shop
var body = new Dictionary<string, object> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
Console.WriteLine(await Poster.PostAsync("images/generations", JsonContent.Create(body)));
