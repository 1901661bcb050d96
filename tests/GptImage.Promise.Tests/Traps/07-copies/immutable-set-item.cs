// An immutable dictionary gives one with a further item.
using System.Collections.Immutable;

var common = ImmutableDictionary<string, string>.Empty.Add("model", "gpt-image-1").Add("prompt", "a fox");
var body = common.SetItem("background", "transparent");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
