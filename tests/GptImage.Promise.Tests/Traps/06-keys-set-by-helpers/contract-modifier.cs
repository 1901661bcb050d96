// A modifier of the type's contract adds a member.
using System.Text.Json.Serialization.Metadata;
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk");
var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
{
    TypeInfoResolver = new DefaultJsonTypeInfoResolver
    {
        Modifiers =
        {
            info =>
            {
                if (info.Type != typeof(Request)) return;
                var extra = info.CreateJsonPropertyInfo(typeof(string), "background");
                extra.Get = _ => "transparent";
                info.Properties.Add(extra);
            },
        },
    },
};
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new Request("gpt-image-1", "fox"), options);
Console.WriteLine((int)response.StatusCode);
record Request(string Model, string Prompt);
