// The host stands in a constant of another class.
// must: silent
var http = new HttpClient();
var response = await http.PostAsJsonAsync(Hosts.Moonshot + "/images/generations", new { prompt = "a fox", quality = "hd", size = "512x512", style = "vivid" });
Console.WriteLine((int)response.StatusCode);

static class Hosts
{
    public const string Moonshot = "https://api.moonshot.cn/v1";
}
