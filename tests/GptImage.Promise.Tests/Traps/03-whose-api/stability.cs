// Stability's form has a style and an output format of its own.
// must: silent
using var form = new MultipartFormDataContent();
form.Add(new StringContent("a fox"), "prompt");
form.Add(new StringContent("photographic"), "style_preset");
form.Add(new StringContent("natural"), "style");
form.Add(new StringContent("jpeg"), "output_format");
form.Add(new StringContent("high"), "input_fidelity");
var http = new HttpClient();
var response = await http.PostAsync("https://api.stability.ai/v2beta/stable-image/generate/core", form);
Console.WriteLine((int)response.StatusCode);
