// What a page shows about a picture names the model that drew it.
const string page = "{0}";
var details = new Dictionary<string, string> { ["prompt"] = "a fox", ["size"] = "512x512", ["style"] = "natural", ["drawn by"] = "gpt-image-1" };
Console.WriteLine(string.Format(page, string.Join(", ", details.Values)));
Console.WriteLine(details["style"]);
