// An object that only displays a picture has a prompt and a size.
// must: silent
var card = new { prompt = "a fox", size = "300x200", style = "natural", quality = "hd", background = "transparent" };
Console.WriteLine(JsonSerializer.Serialize(card));
