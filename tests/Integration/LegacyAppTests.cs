using System.Text;
using GptImage.Catalog;

namespace GptImage.Integration.Tests;

/// <summary>The sample application: <c>dotnet add package</c>, <c>dotnet build</c>, <c>dotnet format</c>, <c>dotnet build</c>, run.</summary>
public sealed class LegacyAppTests(LegacyAppMigration migration) : IClassFixture<LegacyAppMigration>
{
    private const string Unaffected = "Unaffected/";

    /// <summary>The commands whose pictures have a transparent background: someone has to choose.</summary>
    private static readonly string[] Undecided = ["logo", "sticker"];

    [Fact]
    public void Warnings_stand_at_the_literal_or_parameter_itself() =>
        Assert.Equal(
            LegacyAppWarnings.All.SelectMany(warning => warning.Positions(migration.Before)).Order(StringComparer.Ordinal),
            migration.BuildBefore.Diagnostics.Select(warning => warning.Position).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_said_of_code_that_needs_nothing() =>
        Assert.DoesNotContain(migration.BuildBefore.Diagnostics, warning => warning.File.StartsWith(Unaffected, StringComparison.Ordinal));

    [Fact]
    public void Afterwards_only_decisions_are_left() =>
        Assert.Equal(
            ["Services/LogoDesigner.cs: GIM002", "Services/LogoDesigner.cs: GIM002"],
            migration.BuildAfter.Diagnostics.Select(warning => $"{warning.File}: {warning.Id}"));

    [Fact]
    public void Code_that_needs_nothing_keeps_its_bytes()
    {
        var files = migration.Before.Where(file => file.Key.StartsWith(Unaffected, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(file.Value.SequenceEqual(migration.After[file.Key]), $"{file.Key} was changed."));
    }

    [Fact]
    public void Every_file_with_a_warning_is_migrated() =>
        Assert.Equal(
            LegacyAppWarnings.All.Where(warning => warning.IsMigrated).Select(warning => warning.File).Distinct().Order(StringComparer.Ordinal),
            migration.Before.Keys.Where(file => !migration.Before[file].SequenceEqual(migration.After[file])));

    [Fact]
    public void A_second_run_changes_nothing() =>
        Assert.All(migration.After, file => Assert.Equal(Text(file.Value), Text(migration.AfterSecondRun[file.Key])));

    [Fact]
    public void No_merge_markers_are_written() =>
        Assert.All(migration.After, file => Assert.DoesNotContain("<<<<<<<", Text(file.Value), StringComparison.Ordinal));

    [Fact]
    public void Line_endings_marks_and_tabs_are_kept() =>
        Assert.All(migration.Before, file => Assert.Equal(FileStyle.Of(file.Value), FileStyle.Of(migration.After[file.Key])));

    [Fact]
    public void Comments_and_regions_are_kept() =>
        Assert.All(migration.Before, file => Assert.Equal(CommentsAndRegions(file.Value), CommentsAndRegions(migration.After[file.Key])));

    /// <summary>The API as the catalogue has it, before anything is migrated: these calls fail even on the legacy models.</summary>
    [Fact]
    public void Before_some_calls_fail() =>
        Assert.Equal(
            ["export-png", "json-raw", "json-verbatim", "poster-next", "poster-plain", "raw", "sticker"],
            migration.SentBefore.Where(sent => !sent.Value.IsOk).Select(sent => sent.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Afterwards_every_request_is_accepted() =>
        Assert.All(migration.SentAfter.Values, sent =>
        {
            Assert.True(sent.Request.Violations.Count == 0, sent.Request.ToString());
            Assert.True(sent.IsOk, sent.Line);
        });

    [Fact]
    public void Afterwards_no_legacy_model_is_asked_but_where_someone_has_to_choose() =>
        Assert.Equal(
            Undecided,
            migration.SentAfter.Where(sent => sent.Value.Request.Image?.Model is { } id && ModelCatalog.TryFind(id, out var model) && model.IsLegacy)
                .Select(sent => sent.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Calls_that_worked_send_the_same_but_the_model_and_what_it_refuses()
    {
        var worked = migration.SentBefore.Where(sent => sent.Value.IsOk && sent.Value.Request.Image is not null).ToList();
        Assert.NotEmpty(worked);
        Assert.All(worked, sent =>
        {
            var before = sent.Value.Request.Image!;
            var after = migration.SentAfter[sent.Key].Request.Image!;
            var refused = Compatibility.Check(before with { Model = after.Model }).Select(violation => violation.Parameter).ToList();
            Assert.Equal(Kept(before), Kept(after));

            Dictionary<string, ParameterValue> Kept(ImageRequest request) =>
                request.Parameters.Where(parameter => !refused.Contains(parameter.Key)).ToDictionary();
        });
    }

    private static IEnumerable<string> CommentsAndRegions(byte[] file) =>
        from line in Text(file).Split('\n')
        let start = line.IndexOf("// ", StringComparison.Ordinal)
        let text = start < 0 ? line : line[start..]
        where start >= 0 || line.TrimStart().StartsWith("#", StringComparison.Ordinal)
        select text.Trim();

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file);
}
