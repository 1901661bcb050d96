// Pairs are appended to the common ones.
var common = new Dictionary<string, string> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
KeyValuePair<string, string>[] extra = [new("background", "transparent")];
var body = common.Concat(extra).ToDictionary(pair => pair.Key, pair => pair.Value);
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
