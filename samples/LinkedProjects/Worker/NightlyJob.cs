using Shared;

namespace Worker;

public static class NightlyJob
{
    public static async Task RecolourAllAsync(string key, IEnumerable<string> photos)
    {
        foreach (var photo in photos)
        {
            var image = await ImageFactory.RecolourAsync(key, photo, "blue");
            await File.WriteAllBytesAsync(Path.ChangeExtension(photo, ".blue.png"), image.ToArray());
        }
    }
}
