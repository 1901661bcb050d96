namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>GIM113: a form that certainly has more input images than an edit takes.</summary>
public sealed class InputImageTests
{
    [Fact]
    public Task Sixteen_images_are_accepted() => MigrationTest.ReportsAsync(Initializer("new MultipartFormDataContent", 16));

    [Fact]
    public Task Seventeen_images_are_marked_once_at_the_form() =>
        MigrationTest.OffersNothingAsync(Initializer("{|GIM113:new MultipartFormDataContent|}", 17));

    [Theory]
    [InlineData("image")]
    [InlineData("image[]")]
    public Task Parts_that_are_added_one_by_one_count(string name) => MigrationTest.OffersNothingAsync(
        Statements("{|GIM113:new MultipartFormDataContent|}", Parts(17, name)));

    [Fact]
    public Task Parts_under_a_condition_do_not_count() => MigrationTest.ReportsAsync(
        Statements("new MultipartFormDataContent", $"if (photo.CanSeek) {{ {Parts(9)} }} else {{ {Parts(9)} }}"));

    [Fact]
    public Task A_loop_counts_once() => MigrationTest.ReportsAsync(
        Statements("new MultipartFormDataContent", $"for (var i = 0; i < 20; i++) {{ {Parts(1)} }} {Parts(15)}"));

    [Fact]
    public Task A_mask_is_no_input_image() => MigrationTest.ReportsAsync(
        Statements("new MultipartFormDataContent", $"form.Add(new StreamContent(photo), \"mask\", \"m.png\"); {Parts(16)}"));

    [Fact]
    public Task A_legacy_model_is_moved_beside_it() => MigrationTest.FixesAsync("GIM001",
        Statements("{|GIM113:new MultipartFormDataContent|}", Parts(17), "{|GIM001:\"gpt-image-1\"|}"),
        Statements("{|GIM113:new MultipartFormDataContent|}", Parts(17)));

    private static string Parts(int count, string name = "image[]") =>
        string.Join(' ', Enumerable.Range(1, count).Select(i => $"form.Add(new StreamContent(photo), \"{name}\", \"{i}.png\");"));

    private static string Initializer(string creation, int count) =>
        $$"""
        class C
        {
            Task Edit(HttpClient http, Stream photo) => http.PostAsync("https://api.openai.com/v1/images/edits", {{creation}}
            {
                { new StringContent("gpt-image-2"), "model" },
                { new StringContent("All of them in one picture"), "prompt" },
                {{string.Join(' ', Enumerable.Range(1, count).Select(i => $"{{ new StreamContent(photo), \"image[]\", \"{i}.png\" }},"))}}
            });
        }
        """;

    private static string Statements(string creation, string statements, string model = "\"gpt-image-2\"") =>
        $$"""
        class C
        {
            async Task Edit(HttpClient http, Stream photo)
            {
                using var form = {{creation}}();
                form.Add(new StringContent({{model}}), "model");
                form.Add(new StringContent("All of them in one picture"), "prompt");
                {{statements}}
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }
        }
        """;
}
