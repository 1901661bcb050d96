// The name of a member is a hole of the text.
var key = Names.Background;
var json = $$"""{"model":"gpt-image-1","prompt":"a fox","{{key}}":"transparent"}""";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);

static class Names
{
    public static string Background { get; } = string.Concat("back", "ground");
}
