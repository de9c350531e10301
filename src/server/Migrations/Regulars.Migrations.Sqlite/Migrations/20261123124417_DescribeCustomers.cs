using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DescribeCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "birthday",
                table: "customers",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "locale",
                table: "customers",
                type: "TEXT",
                maxLength: 35,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "time_zone",
                table: "customers",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "customer_consents",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_consents", x => new { x.workspace_id, x.id });
                    table.ForeignKey(
                        name: "fk_customer_consents_customer_id",
                        columns: x => new { x.workspace_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "customer_events",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_events", x => new { x.workspace_id, x.id });
                    table.ForeignKey(
                        name: "fk_customer_events_customer_id",
                        columns: x => new { x.workspace_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "customer_notes",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    edited_at = table.Column<long>(type: "INTEGER", nullable: true),
                    deleted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_notes", x => new { x.workspace_id, x.id });
                    table.ForeignKey(
                        name: "fk_customer_notes_customer_id",
                        columns: x => new { x.workspace_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_identities_undeliverable",
                table: "identities",
                columns: new[] { "workspace_id", "customer_id" },
                filter: "undeliverable_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_identities_verified",
                table: "identities",
                columns: new[] { "workspace_id", "customer_id" },
                filter: "is_verified");

            migrationBuilder.CreateIndex(
                name: "ix_customers_nameless",
                table: "customers",
                columns: new[] { "workspace_id", "last_seen_at", "id" },
                descending: new[] { false, true, true },
                filter: "name = address");

            migrationBuilder.CreateIndex(
                name: "ix_customer_consents_customer_id_at",
                table: "customer_consents",
                columns: new[] { "workspace_id", "customer_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_events_customer_id_at",
                table: "customer_events",
                columns: new[] { "workspace_id", "customer_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_notes_customer_id_at",
                table: "customer_notes",
                columns: new[] { "workspace_id", "customer_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "customer_consents");

            migrationBuilder.DropTable(
                name: "customer_events");

            migrationBuilder.DropTable(
                name: "customer_notes");

            migrationBuilder.DropIndex(
                name: "ix_identities_undeliverable",
                table: "identities");

            migrationBuilder.DropIndex(
                name: "ix_identities_verified",
                table: "identities");

            migrationBuilder.DropIndex(
                name: "ix_customers_nameless",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "birthday",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "locale",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "time_zone",
                table: "customers");
        }
    }
}
