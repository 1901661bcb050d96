// The field's name is set on its header.
var field = new StringContent("transparent");
field.Headers.ContentDisposition = new("form-data") { Name = "\"background\"" };
var form = new MultipartFormDataContent();
form.Add(new StringContent("gpt-image-1"), "model");
form.Add(new StringContent("a hat"), "prompt");
form.Add(new ByteArrayContent(Picture.Bytes), "image", "fox.png");
form.Add(field);
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/edits", form)).StatusCode);
