using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Intents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "engagements",
                table: "orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "currency",
                table: "demo_shops",
                type: "TEXT",
                maxLength: 3,
                nullable: false,
                defaultValue: "USD");

            migrationBuilder.AddColumn<string>(
                name: "faults",
                table: "demo_shops",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "demo_shops",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "Northwind Coffee (demo)");

            migrationBuilder.CreateTable(
                name: "intents",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    store_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    conversation_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    cost = table.Column<long>(type: "INTEGER", nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    reason_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    approval_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    called_at = table.Column<long>(type: "INTEGER", nullable: true),
                    calls = table.Column<int>(type: "INTEGER", nullable: false),
                    looks = table.Column<int>(type: "INTEGER", nullable: false),
                    looked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    fault = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    receipt = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intents", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "money_rules",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hold_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_money_rules", x => x.workspace_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_intents_begun_at",
                table: "intents",
                columns: new[] { "workspace_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_intents_order_id_begun_at",
                table: "intents",
                columns: new[] { "workspace_id", "order_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ux_intents_approval_id",
                table: "intents",
                columns: new[] { "workspace_id", "approval_id" },
                unique: true,
                filter: "approval_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "intents");

            migrationBuilder.DropTable(
                name: "money_rules");

            migrationBuilder.DropColumn(
                name: "engagements",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "currency",
                table: "demo_shops");

            migrationBuilder.DropColumn(
                name: "faults",
                table: "demo_shops");

            migrationBuilder.DropColumn(
                name: "name",
                table: "demo_shops");
        }
    }
}
