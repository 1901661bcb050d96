// A helper makes the body of pairs.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var body = Body(("model", "gpt-image-1"), ("prompt", "a fox"), ("background", "transparent"));
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

static Dictionary<string, object> Body(params (string Key, object Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value);
