using GptImage.CodeFixes.Refactorings;

namespace GptImage.CodeFixes.Tests.Refactorings;

/// <summary>Plain <c>HttpClient</c>s.</summary>
public sealed class HandlerGuardTests
{
    [Theory]
    [InlineData("new [||]HttpClient()", "new HttpClient(new GptImageCompatibilityHandler(new HttpClientHandler()))")]
    [InlineData("new[||]()", "new(new GptImageCompatibilityHandler(new HttpClientHandler()))")]
    [InlineData(
        "new [||]HttpClient { Timeout = TimeSpan.MaxValue }",
        "new HttpClient(new GptImageCompatibilityHandler(new HttpClientHandler())) { Timeout = TimeSpan.MaxValue }")]
    [InlineData(
        "new [||]HttpClient(new SocketsHttpHandler { UseProxy = false }, disposeHandler: false)",
        "new HttpClient(new GptImageCompatibilityHandler(new SocketsHttpHandler { UseProxy = false }), disposeHandler: false)")]
    public Task Each_way_to_make_a_client(string before, string after) =>
        RefactoringTest.ChangesAsync<GuardRefactoringProvider>(InType(before), "using GptImage.Client;\n\n" + InType(after));

    [Theory]
    [InlineData("new [||]HttpClient(Handler)")]
    [InlineData("new [||]HttpClient(new GptImage.Client.GptImageCompatibilityHandler(new HttpClientHandler()))")]
    public Task Guarded_or_unseen(string creation) => RefactoringTest.OffersNothingAsync<GuardRefactoringProvider>(InType(creation));

    [Fact]
    public Task A_type_that_asks_for_no_images() =>
        RefactoringTest.OffersNothingAsync<GuardRefactoringProvider>(InType("new [||]HttpClient()").Replace("images/generations", "chat/completions"));

    private static string InType(string creation) =>
        $$"""
        class C
        {
            private static readonly HttpMessageHandler Handler = new HttpClientHandler();
            private readonly HttpClient http = {{creation}};

            Task SendAsync(HttpContent body) => http.PostAsync("https://api.openai.com/v1/images/generations", body);
        }
        """;
}
