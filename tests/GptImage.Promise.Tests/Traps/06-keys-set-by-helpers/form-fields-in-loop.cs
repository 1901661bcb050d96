// The form's fields come from pairs.
var fields = new (string Name, string Value)[] { ("model", "gpt-image-1"), ("prompt", "a hat"), ("background", "transparent") };
var form = new MultipartFormDataContent();
foreach (var (name, value) in fields)
{
    form.Add(new StringContent(value), name);
}

form.Add(new ByteArrayContent(Picture.Bytes), "image", "fox.png");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", form)).StatusCode);
