using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Postgres.Migrations
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "currency",
                table: "demo_shops",
                type: "character varying(3)",
                maxLength: 3,
                nullable: false,
                defaultValue: "USD");

            migrationBuilder.AddColumn<string>(
                name: "faults",
                table: "demo_shops",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "demo_shops",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "Northwind Coffee (demo)");

            migrationBuilder.CreateTable(
                name: "intents",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    store_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conversation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    reason_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: true),
                    approval_id = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_by = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    calls = table.Column<int>(type: "integer", nullable: false),
                    looks = table.Column<int>(type: "integer", nullable: false),
                    looked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    problem = table.Column<string>(type: "text", nullable: true),
                    receipt = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intents", x => new { x.workspace_id, x.id });
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "money_rules",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hold_seconds = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
