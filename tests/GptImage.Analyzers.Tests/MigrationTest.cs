namespace GptImage.Analyzers.Tests;

/// <summary>Verifies one file of code; for anything larger there is <see cref="TestProject"/>.</summary>
internal static class MigrationTest
{
    /// <summary>The marked diagnostics are reported, and nothing else.</summary>
    public static Task ReportsAsync(string code, params (string Key, string Value)[] settings) => Project(code, code, settings).ReportsAsync();

    /// <summary>The marked diagnostics are reported, and nothing offers to change them.</summary>
    public static Task OffersNothingAsync(string code, params (string Key, string Value)[] settings) => Project(code, code, settings).OffersNothingAsync();

    /// <summary>The marked diagnostics are reported, and the fix with this key, one by one and all at once, makes <paramref name="after"/> of it.</summary>
    public static Task FixesAsync(string key, string before, string after, params (string Key, string Value)[] settings) =>
        Project(before, after, settings).FixesAsync(key);

    /// <summary>The marked diagnostics are reported, and the fix with this key makes <paramref name="after"/> of it where a person chooses it, but not in a batch.</summary>
    public static Task FixesWhenChosenAsync(string key, string before, string after) => Project(before, after, []).FixesWhenChosenAsync(key);

    private static TestProject Project(string before, string after, (string Key, string Value)[] settings) =>
        new TestProject().File("/0/Test0.cs", before, after).Settings("", settings);
}
