// The expected body has the parameter that the target refuses.
var body = new Body("gpt-image-1", "a hat", "high");
var expected = """{"model":"gpt-image-1","prompt":"a hat","input_fidelity":"high"}""";
Console.WriteLine(JsonSerializer.Serialize(body) == expected ? "passed" : "failed");
var form = new MultipartFormDataContent
{
    { new StringContent(body.Model), "model" },
    { new StringContent(body.Prompt), "prompt" },
    { new StringContent(body.Fidelity), "input_fidelity" },
    { new ByteArrayContent(Picture.Bytes), "image", "fox.png" },
};
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", form)).StatusCode);

sealed record Body(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("input_fidelity")] string Fidelity);
