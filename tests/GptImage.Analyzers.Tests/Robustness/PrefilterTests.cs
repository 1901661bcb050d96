namespace GptImage.Analyzers.Tests.Robustness;

/// <summary>Only files that mention an image API are read, and texts are searched in pieces: a mention across the edge of two pieces must be found.</summary>
public sealed class PrefilterTests
{
    private const int Piece = 16 * 1024;

    [Theory]
    [InlineData("bool Is(string model) => model == {|GIM005:\"gpt-image-1\"|};", "gpt-image-1")]
    [InlineData("bool Is(string model) => model == {|GIM005:\"dall-e-3\"|};", "dall-e-3")]
    [InlineData("bool Is(string model) => model == {|GIM005:\"chatgpt-image-latest\"|};", "gpt-image-latest")]
    [InlineData("object Body(string p) => new { type = \"image_generation\", quality = {|GIM108:\"hd\"|} };", "image_generation")]
    public async Task A_mention_across_the_edge_of_two_pieces_is_found(string member, string mention)
    {
        var position = "class C { ".Length + member.Replace("{|GIM005:", "").Replace("{|GIM108:", "").IndexOf(mention, StringComparison.Ordinal);

        // The edges between the pieces lie one overlap earlier each; every place around the first two is tried.
        for (var shift = -44; shift <= mention.Length + 2; shift += 3)
        {
            await MigrationTest.ReportsAsync($"{new string(' ', Piece - position - shift)}class C {{ {member} }}");
            await MigrationTest.ReportsAsync($"{new string(' ', 2 * Piece - position - shift)}class C {{ {member} }}");
        }
    }

    [Theory]
    [InlineData("new ImageClient({|GIM001:\"gpt-image-1\"|}, \"key\")")]
    [InlineData("new OpenAIClient(\"key\").GetImageClient({|GIM001:\"dall-e-2\"|})")]
    public Task Every_way_to_mention_an_image_api_counts(string expression) => MigrationTest.ReportsAsync($"class C {{ object Create() => {expression}; }}");

    /// <summary>The model stands in one file, and what it would be refused with in another, which names no model, no client and no address.</summary>
    [Theory]
    [InlineData("Post(new EditBody { Prompt = \"p\", InputFidelity = \"high\" });")]
    [InlineData("Post(new { model = Ids.Image, prompt = \"p\", background = \"transparent\" });")]
    public Task Another_file_may_have_a_say(string statement) => new TestProject()
        .File("/0/Ids.cs",
            """
            public static class Ids { public const string Image = {|GIM002:"gpt-image-1"|}; }

            public class EditBody
            {
                public string Model { get; set; } = Ids.Image;
                public string Prompt { get; set; }
                public string InputFidelity { get; set; }
            }
            """)
        .File("/0/Job.cs", $$"""class Job { void Run() { {{statement}} } void Post(object body) { } }""")
        .WithoutPackage()
        .ReportsAsync();
}
