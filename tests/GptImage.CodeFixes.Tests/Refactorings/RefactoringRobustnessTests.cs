using System.Reflection;
using GptImage.CodeFixes.Refactorings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace GptImage.CodeFixes.Tests.Refactorings;

/// <summary>Wherever the cursor is, and however broken the code, nothing is thrown.</summary>
public sealed class RefactoringRobustnessTests
{
    private const string Source =
        """
        using OpenAI;
        using OpenAI.Images;
        using System.ClientModel;
        var http = new HttpClient { };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("KEY")!);
        var options = new OpenAIClientOptions { NetworkTimeout = default };
        var a = new ImageClient(credential: new(args[1]), model: args[0], options: options);
        ImageClient b = new(args[0], args[1]);
        var body = new { model = "m", prompt = $"{args[0]}", size = "1x1" };
        var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
        response.EnsureSuccessStatusCode();
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        File.WriteAllBytes("a", Convert.FromBase64String((string)json?["data"]?[0]?["b64_json"]!));
        """;

    [Fact]
    public async Task Survives_every_place_in_code_that_stops_anywhere()
    {
        var random = new Random(20261122);
        var offered = 0;
        for (var run = 0; run < 12; run++)
        {
            var start = random.Next(Source.Length);
            var length = run % 2 == 0 ? random.Next(8) : Source.Length - start;
            var document = RefactoringTest.CreateDocument(Source.Remove(start, Math.Min(length, Source.Length - start)));
            var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
            for (var position = random.Next(13); position <= text.Length; position += 13)
            {
                offered += (await RefactoringTest.OfferAtAsync<GuardRefactoringProvider>(document, position)).Count;
                offered += (await RefactoringTest.OfferAtAsync<ClientRefactoringProvider>(document, position)).Count;
            }
        }

        Assert.True(offered > 0);
    }

    [Theory]
    [InlineData(typeof(GuardRefactoringProvider))]
    [InlineData(typeof(ClientRefactoringProvider))]
    public void Is_exported_for_CSharp(Type provider) =>
        Assert.Equal([LanguageNames.CSharp], provider.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()!.Languages);
}
