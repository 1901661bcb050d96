// A fluent extension adds a field to the form.
using var form = new MultipartFormDataContent()
    .With("model", "gpt-image-1")
    .With("prompt", "a hat")
    .With("background", "transparent");
form.Add(new ByteArrayContent(Picture.Bytes), "image", "fox.png");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsync("https://api.openai.com/v1/images/edits", form);
Console.WriteLine((int)response.StatusCode);

static class FormExtensions
{
    public static MultipartFormDataContent With(this MultipartFormDataContent form, string name, string value)
    {
        form.Add(new StringContent(value), name);
        return form;
    }
}
