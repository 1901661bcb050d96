// A list of pairs with the model becomes the body's dictionary.
var pairs = new List<(string Name, object Value)> { ("model", "gpt-image-1"), ("prompt", "a fox") };
pairs.Add(("background", "transparent"));
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", pairs.ToDictionary(pair => pair.Name, pair => pair.Value))).StatusCode);
