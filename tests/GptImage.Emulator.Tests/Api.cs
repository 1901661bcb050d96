using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GptImage.Emulator.Tests;

/// <summary>An emulator, and a plain HttpClient that talks to it.</summary>
public sealed class Api : IAsyncDisposable
{
    public const string Key = "sk-do-not-show-me";

    private Api(EmulatorHost emulator)
    {
        Emulator = emulator;
        Http = new HttpClient { BaseAddress = emulator.BaseUrl };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public EmulatorHost Emulator { get; }

    public HttpClient Http { get; }

    public static Task<Api> StartAsync(EmulatorSettings? settings = null) => StartWithAsync(new() { Settings = settings ?? new() });

    public static async Task<Api> StartWithAsync(EmulatorOptions options) => new(await EmulatorHost.StartAsync(options, TestContext.Current.CancellationToken));

    public Task<ApiResponse> GenerateAsync(object body) => PostAsync("images/generations", body);

    /// <param name="body">An object, or JSON as it is to be sent.</param>
    public async Task<ApiResponse> PostAsync(string path, object body)
    {
        using var content = body is string json ? new StringContent(json, Encoding.UTF8, "application/json") : (HttpContent)JsonContent.Create(body);
        return await SendAsync(path, content);
    }

    public async Task<ApiResponse> EditAsync(params (string Name, object Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            if (value is byte[] file)
            {
                form.Add(new ByteArrayContent(file), name, "image.png");
            }
            else
            {
                form.Add(new StringContent(value.ToString()!), name);
            }
        }

        return await SendAsync("images/edits", form);
    }

    public async Task<ApiResponse> SendAsync(string path, HttpContent content)
    {
        using var response = await Http.PostAsync($"v1/{path}", content, TestContext.Current.CancellationToken);
        return await ApiResponse.ReadAsync(response);
    }

    public async Task<ApiResponse> GetAsync(string path)
    {
        using var response = await Http.GetAsync($"v1/{path}", TestContext.Current.CancellationToken);
        return await ApiResponse.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
public sealed record ApiResponse(int Status, JsonElement Body, HttpResponseHeaders Headers)
{
    public string? Message => Error("message");

    public string? Type => Error("type");

    public string? Code => Error("code");

    public string? Parameter => Error("param");

    public byte[] Picture => Body.GetProperty("data")[0].GetProperty("b64_json").GetBytesFromBase64();

    public static async Task<ApiResponse> ReadAsync(HttpResponseMessage response)
    {
        await using var content = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var body = await JsonDocument.ParseAsync(content, default, TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, body.RootElement.Clone(), response.Headers);
    }

    public string? this[string name] => Body.GetProperty(name).ToString();

    private string? Error(string name) => Body.GetProperty("error").GetProperty(name).GetString();
}
