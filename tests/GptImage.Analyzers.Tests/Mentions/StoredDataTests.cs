using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace GptImage.Analyzers.Tests.Mentions;

/// <summary>GIM005: ids that are written into a database. The code alone cannot move them.</summary>
public sealed class StoredDataTests
{
    [Theory]
    [InlineData("const string Seed = \"INSERT INTO Models (Name) VALUES ('{|#0:gpt-image-1|}')\";")]
    [InlineData("string Move() => $\"update Models set Name = 'gpt-image-2' where Name = '{|#0:gpt-image-1|}' and Id > {1 + 1}\";")]
    [InlineData("void Seed(Builder builder) => builder.HasData(new Row { Model = {|#0:\"gpt-image-1\"|} }); class Row { public string Model; } class Builder { public void HasData(params Row[] rows) { } }")]
    public Task An_id_in_data_is_said_to_be_migrated_too(string member) => new TestProject().File("/0/C.cs", $"class C {{ {member} }}")
        .ReportsAsync(new DiagnosticResult("GIM005", DiagnosticSeverity.Info).WithLocation(0)
            .WithArguments("gpt-image-1", "was shut down on 23 October 2026", "it is data, and what is stored already has to be migrated too"));

    [Theory]
    [InlineData("string Text = \"Where the picture of 'gpt-image-10' is.\";")]
    [InlineData("string Sql = \"insert into Models values ('gpt-image-2')\";")]
    public Task Other_texts_are_silent(string member) => MigrationTest.ReportsAsync($"class C {{ {member} }}");

    [Fact]
    public Task A_migration_is_silent() => MigrationTest.ReportsAsync(
        """
        class Migration { }

        class AddModel : Migration
        {
            string Up() => "INSERT INTO Models (Name) VALUES ('gpt-image-1')";
        }
        """);
}
