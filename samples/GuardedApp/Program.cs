using System.ClientModel;
using System.Text.Json;
using GptImage.Client;
using GuardedApp;
using Microsoft.Extensions.Logging;
using OpenAI;
using OpenAI.Images;

if (Environment.GetEnvironmentVariable("OPENAI_API_KEY") is not { Length: > 0 } apiKey)
{
    Console.Error.WriteLine("Set OPENAI_API_KEY.");
    return 2;
}

var file = Path.Combine(AppContext.BaseDirectory, "customers.json");
var customers = JsonSerializer.Deserialize<Customer[]>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
using var loggers = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));

// The customers' models stand in a database, where no analyzer sees them. This is the one place that takes care of them.
var options = new OpenAIClientOptions
{
    Endpoint = new Uri(Environment.GetEnvironmentVariable("OPENAI_BASE_URL") ?? "https://api.openai.com/v1"),
    NetworkTimeout = TimeSpan.FromMinutes(5),
}.UseGptImageCompatibility(guard =>
{
    guard.OnDecision = DecisionBehavior.UseFallback;
    guard.FallbackModel = "gpt-image-2.6-sunburst"; // for transparent backgrounds
    guard.LoggerFactory = loggers;
});

var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "guarded-app"));
var failures = 0;
foreach (var customer in customers)
{
    var client = new ImageClient(customer.Model, new ApiKeyCredential(apiKey), options);
    var wishes = new ImageGenerationOptions();
    if (customer.Quality is not null)
    {
        wishes.Quality = customer.Quality;
    }

    if (customer.Background is not null)
    {
        wishes.Background = customer.Background;
    }

    try
    {
        OpenAI.Images.GeneratedImage image = await client.GenerateImageAsync(customer.Picture, wishes);
        var path = Path.Combine(folder.FullName, customer.Name + ".png");
        await File.WriteAllBytesAsync(path, image.ImageBytes.ToArray());
        Console.WriteLine($"ok      {customer.Name}: {path}");
    }
    catch (Exception e) when (e is ClientResultException or GptImageRequestException or AggregateException)
    {
        failures++;
        Console.WriteLine($"failed  {customer.Name}: {e.Message.ReplaceLineEndings(" ")}");
    }
}

return failures == 0 ? 0 : 1;
