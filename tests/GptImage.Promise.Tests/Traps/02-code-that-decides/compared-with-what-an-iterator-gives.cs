// What the id is compared with is made in an iterator, out of parts.
Check(Model.Id);
GeneratedImage image = await new ImageClient(Model.Id, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
static void Check(string id, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(id))] string text = "") { if (!Model.Supported.Any(known => id.Equals(known))) throw new ArgumentException(text); }
static class Model { public const string Id = "gpt-image-1"; public static IEnumerable<string> Supported { get { yield return "gpt-image-" + 1; yield return "dall-e-3"; } } }
