// A hole of the text is a whole member.
var extra = args.Length == 0 ? "\"background\":\"transparent\"," : "";
var json = $"{{{extra}\"model\":\"gpt-image-1\",\"prompt\":\"a fox\"}}";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
