// The options are changed after they were put into a channel.
var channel = System.Threading.Channels.Channel.CreateUnbounded<ImageGenerationOptions>();
var made = new ImageGenerationOptions();
channel.Writer.TryWrite(made);
made.Background = GeneratedImageBackground.Transparent;
var options = await channel.Reader.ReadAsync();
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
