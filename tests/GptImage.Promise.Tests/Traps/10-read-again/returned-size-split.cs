// The returned size is one of three, and everything else is an error.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "a fox" });
var size = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("size").GetString()!;
var parts = size.Split('x');
Console.WriteLine((parts[0], parts[1]) switch
{
    ("1024", "1024") => "square",
    ("1536", "1024") => "wide",
    ("1024", "1536") => "tall",
    _ => throw new NotSupportedException(size),
});
