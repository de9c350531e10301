using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WritingTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "writing_seconds",
                table: "messages",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "writing_seconds",
                table: "messages");
        }
    }
}
