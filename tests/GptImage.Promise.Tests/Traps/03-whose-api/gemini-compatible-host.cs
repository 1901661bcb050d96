// Google's endpoint that is compatible with OpenAI's takes a response format.
// must: silent
const string host = "https://generativelanguage.googleapis.com/v1beta/openai";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
var response = await http.PostAsJsonAsync($"{host}/images/generations", new { model = "imagen-3.0-generate-002", prompt = "a fox", response_format = "b64_json", n = 1 });
Console.WriteLine((int)response.StatusCode);
