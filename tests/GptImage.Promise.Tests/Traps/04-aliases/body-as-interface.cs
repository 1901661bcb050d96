// The body is given to a helper as an interface of its type.
var body = new Dictionary<string, object> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
AddDefaults(body);
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);

static void AddDefaults(IDictionary<string, object> target) => target["background"] = "transparent";
