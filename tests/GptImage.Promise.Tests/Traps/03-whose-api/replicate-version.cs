// Replicate's name for a model has OpenAI's id in it, and its input has other words.
var http = new HttpClient();
var response = await http.PostAsJsonAsync("https://api.replicate.com/v1/models/openai/gpt-image-1/predictions", new
{
    input = new { prompt = "a fox", quality = "high", background = "transparent", input_fidelity = "high" },
});
Console.WriteLine((int)response.StatusCode);
