// OpenAI's URL is put together of parts.
// must: move
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var url = string.Concat(Api.Root.TrimEnd('/'), "/images/generations");
Console.WriteLine((int)(await http.PostAsJsonAsync(url, new { model = "gpt-image-1.5", prompt = "a fox", quality = "low" })).StatusCode);

static class Api
{
    public static readonly string Root = "https://api.openai.com/v1/";
}
