// The URL is a property of the message, and the vendor's model is called like ours.
var message = new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri("https://images.vendor.example/v1/images/generations") };
message.Content = JsonContent.Create(new { model = "gpt-image-1", prompt = "a fox", background = "transparent", response_format = "url" });
Console.WriteLine((int)(await new HttpClient().SendAsync(message)).StatusCode);
