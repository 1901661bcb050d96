// The other part of the class completes the body.
// file: Maker.cs
public sealed partial class Maker
{
    public async Task<int> MakeAsync(string prompt)
    {
        var body = new Dictionary<string, object> { ["model"] = "gpt-image-1.5", ["prompt"] = prompt };
        Complete(body);
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
        return (int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode;
    }

    partial void Complete(Dictionary<string, object> body);
}
// file: Maker.Complete.cs
public sealed partial class Maker
{
    partial void Complete(Dictionary<string, object> body) => body["background"] = "transparent";
}
// file: Program.cs
Console.WriteLine(await new Maker().MakeAsync("a fox"));
