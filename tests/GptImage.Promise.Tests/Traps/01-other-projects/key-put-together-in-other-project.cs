// Another project adds a field whose name it puts together.
// project: Shop.Images
public static class Forms { public static MultipartFormDataContent WithFidelity(this MultipartFormDataContent form) { form.Add(new StringContent("high"), "input_" + "fidelity"); return form; } }
// project: Shop
var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", "sk-demo") } };
var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
var form = new MultipartFormDataContent { { new StringContent("gpt-image-1"), "model" }, { new StringContent("a fox"), "prompt" }, { new ByteArrayContent(png), "image", "a.png" } }.WithFidelity();
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", form)).StatusCode);
