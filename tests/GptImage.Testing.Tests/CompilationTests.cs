using GptImage.Testing.Tests.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Testing.Tests;

public sealed class CompilationTests
{
#if ROSLYN_FLOOR
    private static readonly Version _roslyn = new(4, 8);
    private const LanguageVersion Newest = LanguageVersion.CSharp12;
#else
    private static readonly Version _roslyn = new(5, 12);
    private const LanguageVersion Newest = LanguageVersion.CSharp15;
#endif

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_Roslyn_is_the_one_of_this_build()
    {
        var version = typeof(CSharpCompilation).Assembly.GetName().Version!;

        Assert.Equal(_roslyn, new Version(version.Major, version.Minor));
        Assert.Equal(Newest, LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
    }

    [Fact]
    public async Task The_language_is_the_newest_unless_said_otherwise()
    {
        const string Code = "class C(int i) { int[] a = [i]; }";
        await new WordTest { TestCode = Code }.RunAsync(Cancellation);
        await Failure.OfAsync(new WordTest { TestCode = Code, LanguageVersion = LanguageVersion.CSharp11 }, "C# 11");
    }

    [Fact]
    public async Task Top_level_statements_need_an_application()
    {
        const string Code = """System.Console.WriteLine([|"old"|]);""";
        await new WordTest { TestCode = Code, TestState = { OutputKind = OutputKind.ConsoleApplication } }.RunAsync(Cancellation);
        await Failure.OfAsync(new WordTest { TestCode = Code }, "CS8805");
    }

    [Fact]
    public async Task Symbols_choose_the_code()
    {
        const string Code = "#if NEW\nclass C { string s = [|\"old\"|]; }\n#endif";
        await new WordTest { TestCode = Code, PreprocessorSymbols = { "NEW" } }.RunAsync(Cancellation);
        await Failure.OfAsync(new WordTest { TestCode = Code }, "Missing:");
    }

    [Fact]
    public Task Nullable_can_be_on()
        => new WordTest
        {
            TestCode = "class C { string s = {|CS8625:null|}; }",
            NullableContextOptions = NullableContextOptions.Enable,
        }.RunAsync(Cancellation);

    [Fact]
    public Task Sources_see_each_other()
        => new WordTest
        {
            TestCode = """class A : B { string s = [|"old"|]; }""",
            TestState = { Sources = { """class B : D { string s = [|"old"|]; }""", ("D.cs", "class D { }") } },
        }.RunAsync(Cancellation);

    [Fact]
    public async Task References_come_from_the_test_or_from_its_class()
    {
        const string Code = "class C { Xunit.FactAttribute f; }";
        await new WordTest { TestCode = Code, TestState = { AdditionalReferences = { typeof(FactAttribute).Assembly } } }.RunAsync(Cancellation);
        await new WithXunit { TestCode = Code }.RunAsync(Cancellation);
        await Failure.OfAsync(new WordTest { TestCode = Code }, "CS0246");
    }

    [Fact]
    public Task The_framework_can_be_left_out()
        => Failure.OfAsync(new WordTest { TestCode = "class C { }", ReferenceAssemblies = ReferenceAssemblies.None }, "CS0518");

    [Fact]
    public void The_framework_is_read_once()
        => Assert.Same(MetadataReferences.FromType(typeof(object)), ReferenceAssemblies.Runtime.References.Single(
            reference => reference.Display!.EndsWith("System.Private.CoreLib.dll", StringComparison.Ordinal)));

    private sealed class WithXunit : CSharpAnalyzerTest<OldWordAnalyzer>
    {
        protected override IEnumerable<MetadataReference> DefaultReferences => [MetadataReferences.FromType(typeof(FactAttribute))];
    }
}
