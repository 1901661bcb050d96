using System.Text;
using GptImage.Catalog;
using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

/// <summary>Nothing but the edited place differs: byte order mark, encoding, line endings, tabs, comments, regions.</summary>
public sealed class FidelityTests
{
    private const string Source = """
        // é
        class C
        {
        	#region Images
        	void M()
        	{

        		var o = new T
        		{
        			[|0:Style = s|],   
        			N = [|1:1|] ,  // n
        			[|2:Size = 2|]
        		};   

        		var body = @"{
          ""n"": 1,
          [|3:""style"": 1|]
        }";
        		[|4:o.Style = s;|]
        	}
        	#endregion
        }
        """;

    private const string Fixed = """
        // é
        class C
        {
        	#region Images
        	void M()
        	{

        		var o = new T
        		{
        			N = 2 ,  // n
        			Size = 2,
        			A = 1
        		};   

        		var body = @"{
          ""n"": 1
        }";
        	}
        	#endregion
        }
        """;

    public static TheoryData<string, string, bool> Files => new(
        from lineEnding in new[] { "\n", "\r\n" }
        from encoding in new[] { "utf-8", "utf-16", "iso-8859-1" }
        from mark in encoding == "iso-8859-1" ? [false] : new[] { false, true }
        select (lineEnding, encoding, mark));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Keeps_the_rest_of_the_file_to_the_byte(string lineEnding, string encodingName, bool mark)
    {
        var encoding = encodingName switch
        {
            "utf-8" => new UTF8Encoding(mark),
            "utf-16" => new UnicodeEncoding(bigEndian: false, mark),
            _ => Encoding.Latin1,
        };
        var solution = new TestSolution().Add("App", "/app/File.cs", Normalize(Source), encoding);
        var diagnostic = await solution.ReportAsync(
            "App", "/app/File.cs", RuleIds.ParameterNotAccepted, 0, Fix(Remove(0), Replace(1, "2"), InsertAfter(2, "A = 1"), Remove(3), Remove(4)));

        var action = Assert.Single(await TestSolution.OfferAsync(solution.Document("App", "/app/File.cs"), diagnostic));
        var changed = await TestSolution.ChangedSolutionAsync(action);

        Assert.Equal(Bytes(Normalize(Fixed), encoding), Bytes(await TestSolution.TextAsync(changed, "App", "/app/File.cs"), encoding));
        var text = await changed.Projects.Single().Documents.Single().GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Same(encoding, text.Encoding);

        string Normalize(string source) => source.ReplaceLineEndings(lineEnding);
    }

    private static byte[] Bytes(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
