// The body's text grows by a member.
var json = "{\"model\":\"gpt-image-1\",\"prompt\":\"a fox\"";
json += ",\"background\":\"transparent\"";
json += "}";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"));
Console.WriteLine((int)response.StatusCode);
