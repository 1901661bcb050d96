// The expectation stands in the project of tests.
// project: Shop
public static class Requests
{
    public static string Body(string prompt) => JsonSerializer.Serialize(new { model = "gpt-image-1", prompt, quality = "high" });
}
// project: Shop.Tests
var body = Requests.Body("a fox");
var isExpected = body == """{"model":"gpt-image-1","prompt":"a fox","quality":"high"}""";
Console.WriteLine(isExpected ? "passed" : "failed");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(body, Encoding.UTF8, "application/json"))).StatusCode);
