// The response is read into a type with a URL.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "dall-e-3", prompt = "a fox" });
var result = await response.Content.ReadFromJsonAsync<Result>();
Console.WriteLine(result!.Data[0].Url.StartsWith("http"));

sealed record Result([property: JsonPropertyName("data")] Item[] Data);

sealed record Item([property: JsonPropertyName("url")] string Url);
