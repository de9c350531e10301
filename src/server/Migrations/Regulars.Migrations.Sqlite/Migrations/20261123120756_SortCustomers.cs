using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SortCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "sort_name",
                table: "customers",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("UPDATE customers SET sort_name = lower(name);");

            migrationBuilder.CreateIndex(
                name: "ix_customers_conversations_last_seen_at_id",
                table: "customers",
                columns: new[] { "workspace_id", "conversations", "last_seen_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_created_at_id",
                table: "customers",
                columns: new[] { "workspace_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_sort_name_id",
                table: "customers",
                columns: new[] { "workspace_id", "sort_name", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_customers_conversations_last_seen_at_id",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_created_at_id",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_sort_name_id",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "sort_name",
                table: "customers");
        }
    }
}
