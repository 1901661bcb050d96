// A helper sends a fidelity with every edit that it is given a form for.
var form = new MultipartFormDataContent
{
    { new StringContent("gpt-image-1"), "model" },
    { new StringContent("a hat"), "prompt" },
    { new ByteArrayContent(Picture.Bytes), "image[]", "fox.png" },
};
KeepFace(form);
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", form)).StatusCode);

static void KeepFace(MultipartFormDataContent target) => target.Add(new StringContent("high"), "input_fidelity");
