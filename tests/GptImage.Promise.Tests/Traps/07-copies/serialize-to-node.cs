// An anonymous object becomes a node and is completed.
var node = JsonSerializer.SerializeToNode(new { model = "gpt-image-1", prompt = "a fox" })!;
node["background"] = "transparent";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(node.ToJsonString(), Encoding.UTF8, "application/json"))).StatusCode);
