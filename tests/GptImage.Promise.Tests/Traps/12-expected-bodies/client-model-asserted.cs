// The client of an options object is asked for its model.
var service = new Service(new ImageClient("gpt-image-1-mini", "sk-demo"));
Console.WriteLine(service.IsMini ? "small" : "large");
Console.WriteLine(await service.DrawAsync());

sealed class Service(ImageClient client)
{
    public bool IsMini => client.Model.EndsWith("-mini");

    public async Task<bool> DrawAsync() => (await client.GenerateImageAsync("a fox")).Value.ImageBytes is not null;
}
