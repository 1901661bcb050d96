using System.ClientModel;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using GptImage.Client;
using OpenAI;
using OpenAI.Images;

namespace GptImage.Benchmarks;

/// <summary>
/// Receiving a picture, until its bytes are in the caller's hands: with the official SDK, with an HttpClient call written by hand, and with our client.
/// The server sends the same response each time and allocates nothing, so what is measured is the client's.
/// </summary>
[Config(typeof(ShortRun))]
[MemoryDiagnoser]
public class ClientBenchmarks
{
    private const string Key = "sk-benchmark";

    private readonly byte[] _scratch = new byte[64 * 1024];
    private ClientLoopback _server = null!;
    private ImageClient _sdk = null!;
    private HttpClient _http = null!;
    private GptImageClient _ours = null!;

    /// <summary>How large the picture is, before base64.</summary>
    [Params(1, 4, 16)]
    public int Megabytes { get; set; }

    /// <summary>Starts the server and makes the clients, which are kept as applications keep theirs.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _server = new ClientLoopback(Megabytes * 1024 * 1024);
        _sdk = new ImageClient("gpt-image-2", new ApiKeyCredential(Key), new OpenAIClientOptions { Endpoint = _server.Endpoint });
        _http = new HttpClient { BaseAddress = new Uri($"{_server.Endpoint}/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        _ours = new GptImageClient(new ApiKeyCredential(Key), new GptImageClientOptions { Endpoint = _server.Endpoint });
    }

    /// <summary>Stops the server.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _http.Dispose();
        _server.Dispose();
    }

    /// <summary>The official SDK.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> OfficialSdk()
    {
        OpenAI.Images.GeneratedImage image = await _sdk.GenerateImageAsync("a fox");
        return Whole(image.ImageBytes.ToMemory());
    }

    /// <summary>By hand, the way that costs least: straight from the stream into the bytes.</summary>
    [Benchmark]
    public async Task<int> HandWritten()
    {
        using var response = await PostAsync();
        var body = await response.Content.ReadFromJsonAsync<Body>();
        return Whole(body!.Data[0].Bytes);
    }

    /// <summary>With our client.</summary>
    [Benchmark]
    public async Task<int> Ours()
    {
        var result = await _ours.GenerateAsync("a fox");
        return Whole(result.Image.Bytes);
    }

    /// <summary>What no client gets below: the response is received, and thrown away.</summary>
    [Benchmark]
    public async Task<int> Received()
    {
        using var response = await PostAsync();
        await using var body = await response.Content.ReadAsStreamAsync();
        var length = 0;
        for (int read; (read = await body.ReadAsync(_scratch)) > 0;)
        {
            length += read;
        }

        return length;
    }

    private async Task<HttpResponseMessage> PostAsync()
    {
        using var content = new StringContent("""{"model":"gpt-image-2","prompt":"a fox"}""", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "images/generations") { Content = content };
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.EnsureSuccessStatusCode();
    }

    private int Whole(ReadOnlyMemory<byte> picture) =>
        picture.Length == Megabytes * 1024 * 1024 ? picture.Length : throw new InvalidOperationException($"The picture has {picture.Length} bytes.");

    private sealed record Body([property: JsonPropertyName("data")] IReadOnlyList<Picture> Data);

    private sealed record Picture([property: JsonPropertyName("b64_json")] byte[] Bytes);

    private sealed class ShortRun : ManualConfig
    {
        // An operation takes from a millisecond to a tenth of a second.
        public ShortRun() => AddJob(Job.Default
            .WithToolchain(new InProcessNoEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
            .WithInvocationCount(32).WithUnrollFactor(1).WithWarmupCount(3).WithIterationCount(15));
    }
}
