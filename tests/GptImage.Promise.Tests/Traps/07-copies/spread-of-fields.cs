// Fields are spread into a longer list of fields.
KeyValuePair<string, string>[] common = [new("model", "gpt-image-1"), new("prompt", "a hat")];
KeyValuePair<string, string>[] fields = [.. common, new("input_fidelity", "high")];
using var form = new MultipartFormDataContent();
foreach (var field in fields)
{
    form.Add(new StringContent(field.Value), field.Key);
}

form.Add(new ByteArrayContent(Picture.Bytes), "image", "fox.png");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", form)).StatusCode);
