// A fluent extension adds fields that the target takes.
// must: move
using var form = new MultipartFormDataContent().With("model", "gpt-image-1").With("prompt", "a hat").With("quality", "high");
form.Add(new ByteArrayContent(Picture.Bytes), "image", "fox.png");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", form)).StatusCode);

static class FormExtensions
{
    public static MultipartFormDataContent With(this MultipartFormDataContent form, string name, string value)
    {
        form.Add(new StringContent(value), name);
        return form;
    }
}
