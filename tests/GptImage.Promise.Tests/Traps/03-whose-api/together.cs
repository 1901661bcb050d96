// Together's request has the shape of ours; its steps, size and response format are its own.
// must: silent
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
var response = await http.PostAsJsonAsync("https://api.together.xyz/v1/images/generations", new
{
    model = "black-forest-labs/FLUX.1-schnell",
    prompt = "a fox",
    size = "1024x768",
    response_format = "b64_json",
    steps = 4,
});
Console.WriteLine((int)response.StatusCode);
