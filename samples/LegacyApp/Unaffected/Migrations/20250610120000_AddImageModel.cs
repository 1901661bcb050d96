using Microsoft.EntityFrameworkCore.Migrations;

namespace Microsoft.EntityFrameworkCore.Migrations
{
    /// <summary>As much of the real thing as this file needs.</summary>
    public abstract class Migration
    {
        protected abstract void Up(MigrationBuilder migrationBuilder);

        protected abstract void Down(MigrationBuilder migrationBuilder);
    }

    public sealed class MigrationBuilder
    {
        private readonly List<string> _operations = [];

        public IReadOnlyList<string> Operations => _operations;

        public void AddColumn<T>(string name, string table, T defaultValue) => _operations.Add($"add {table}.{name} default {defaultValue}");

        public void DropColumn(string name, string table) => _operations.Add($"drop {table}.{name}");

        public void Sql(string sql) => _operations.Add(sql);
    }
}

namespace LegacyApp.Unaffected.Migrations
{
    public partial class AddImageModel : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Model", table: "Pictures", defaultValue: "gpt-image-1");
            migrationBuilder.Sql("UPDATE Pictures SET Model = 'gpt-image-1' WHERE Model = 'dall-e-3'");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Model", table: "Pictures");
        }
    }
}
