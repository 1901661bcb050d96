// What does not start like the old model is taken for DALL·E.
var model = "gpt-image-1-mini";
var isGptImage = model.StartsWith("gpt-image-1");
var body = new Dictionary<string, object?> { ["model"] = model, ["prompt"] = "a fox", [isGptImage ? "output_format" : "response_format"] = isGptImage ? "jpeg" : "url" };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);
