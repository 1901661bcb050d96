// Another vendor serves a model of the same name and takes what OpenAI's refuses.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
var response = await http.PostAsJsonAsync("https://images.vendor.example/api/generate", new
{
    model = "gpt-image-1",
    prompt = "a fox",
    response_format = "url",
    input_fidelity = "high",
});
Console.WriteLine((int)response.StatusCode);
