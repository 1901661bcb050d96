// The body's hash is a cache key that was written before.
using System.Security.Cryptography;

var json = """{"model":"gpt-image-1","prompt":"a fox"}""";
var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..8];
var cache = new Dictionary<string, string> { ["06DF8EC5"] = "cached" };
Console.WriteLine(cache.GetValueOrDefault(key, key == "" ? "none" : "drawn"));
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
