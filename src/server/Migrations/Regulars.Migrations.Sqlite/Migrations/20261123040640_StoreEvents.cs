using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StoreEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "hook_path",
                table: "demo_shops",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "loses_events",
                table: "demo_shops",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "protected_hook_secret",
                table: "demo_shops",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "store_deliveries",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    order_external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_deliveries", x => new { x.workspace_id, x.store_id, x.id });
                    table.ForeignKey(
                        name: "fk_store_deliveries_store_id",
                        columns: x => new { x.workspace_id, x.store_id },
                        principalTable: "stores",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "store_hooks",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    protected_secret = table.Column<string>(type: "TEXT", nullable: false),
                    secret_made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    protected_old_secret = table.Column<string>(type: "TEXT", nullable: true),
                    old_secret_until = table.Column<long>(type: "INTEGER", nullable: true),
                    first_event_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_event_at = table.Column<long>(type: "INTEGER", nullable: true),
                    missed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    missed = table.Column<int>(type: "INTEGER", nullable: false),
                    subscribed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_hooks", x => new { x.workspace_id, x.store_id });
                    table.ForeignKey(
                        name: "fk_store_hooks_store_id",
                        columns: x => new { x.workspace_id, x.store_id },
                        principalTable: "stores",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_store_deliveries_store_id_order_external_id",
                table: "store_deliveries",
                columns: new[] { "workspace_id", "store_id", "order_external_id" },
                filter: "settled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_store_deliveries_store_id_received_at",
                table: "store_deliveries",
                columns: new[] { "workspace_id", "store_id", "received_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "store_deliveries");

            migrationBuilder.DropTable(
                name: "store_hooks");

            migrationBuilder.DropColumn(
                name: "hook_path",
                table: "demo_shops");

            migrationBuilder.DropColumn(
                name: "loses_events",
                table: "demo_shops");

            migrationBuilder.DropColumn(
                name: "protected_hook_secret",
                table: "demo_shops");
        }
    }
}
