// The body is a child of another node, and changed through it.
var envelope = new JsonObject { ["body"] = new JsonObject { ["model"] = "gpt-image-1", ["prompt"] = "a fox" } };
envelope["body"]!["background"] = "transparent";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", envelope["body"]);
Console.WriteLine((int)response.StatusCode);
