// A null-conditional indexer sets a key of the body.
JsonNode? body = JsonNode.Parse("""{"model":"gpt-image-1","prompt":"a fox"}""");
body?["background"] = "transparent";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);
