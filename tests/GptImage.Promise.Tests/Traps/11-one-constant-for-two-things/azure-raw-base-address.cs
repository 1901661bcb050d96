// Azure's v1 API takes the deployment in the body; the host is the client's base address.
var http = new HttpClient { BaseAddress = new Uri("https://contoso.services.ai.azure.com/openai/v1/") };
http.DefaultRequestHeaders.Add("api-key", "key");
var response = await http.PostAsJsonAsync("images/generations", new { model = "gpt-image-1", prompt = "a fox", quality = "high" });
Console.WriteLine((int)response.StatusCode);
