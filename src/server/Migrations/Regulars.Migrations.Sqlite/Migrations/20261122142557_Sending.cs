using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Sending : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "next_turn_at",
                table: "outgoing_servers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "per_minute",
                table: "outgoing_servers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "turns",
                table: "outgoing_servers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "undeliverable_reason",
                table: "identities",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "undeliverable_since",
                table: "identities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bounce_token",
                table: "dispatches",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recipients",
                table: "dispatches",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "sender",
                table: "dispatches",
                type: "TEXT",
                maxLength: 254,
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<string>(
                name: "signed_by",
                table: "dispatches",
                type: "TEXT",
                maxLength: 253,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "turn",
                table: "dispatches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "locale",
                table: "brands",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "en");

            migrationBuilder.AddColumn<byte[]>(
                name: "logo",
                table: "brands",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "brand_senders",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    brand_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    mailbox_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    signature = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brand_senders", x => new { x.workspace_id, x.brand_id });
                    table.ForeignKey(
                        name: "fk_brand_senders_brand_id",
                        columns: x => new { x.workspace_id, x.brand_id },
                        principalTable: "brands",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_brand_senders_mailbox_id",
                        columns: x => new { x.workspace_id, x.mailbox_id },
                        principalTable: "mailboxes",
                        principalColumns: new[] { "workspace_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "dispatch_attempts",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dispatch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    server = table.Column<string>(type: "TEXT", maxLength: 270, nullable: true),
                    code = table.Column<int>(type: "INTEGER", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_attempts", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mailbox_servers",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mailbox_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    host = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    port = table.Column<int>(type: "INTEGER", nullable: false),
                    security = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    username = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    protected_password = table.Column<string>(type: "TEXT", nullable: true),
                    per_minute = table.Column<int>(type: "INTEGER", nullable: true),
                    next_turn_at = table.Column<long>(type: "INTEGER", nullable: false),
                    turns = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mailbox_servers", x => new { x.workspace_id, x.mailbox_id });
                    table.ForeignKey(
                        name: "fk_mailbox_servers_mailbox_id",
                        columns: x => new { x.workspace_id, x.mailbox_id },
                        principalTable: "mailboxes",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sender_domains",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    domain = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false),
                    selector = table.Column<string>(type: "TEXT", maxLength: 63, nullable: true),
                    protected_key = table.Column<string>(type: "TEXT", nullable: true),
                    public_key = table.Column<string>(type: "TEXT", nullable: true),
                    is_forced = table.Column<bool>(type: "INTEGER", nullable: false),
                    dkim = table.Column<string>(type: "TEXT", nullable: false),
                    spf = table.Column<string>(type: "TEXT", nullable: false),
                    dmarc = table.Column<string>(type: "TEXT", nullable: false),
                    checked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    trouble = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sender_domains", x => new { x.workspace_id, x.domain });
                });

            migrationBuilder.CreateTable(
                name: "suppressions",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suppressions", x => new { x.workspace_id, x.address });
                });

            migrationBuilder.CreateIndex(
                name: "ux_dispatches_bounce_token",
                table: "dispatches",
                columns: new[] { "workspace_id", "bounce_token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_brand_senders_mailbox_id",
                table: "brand_senders",
                columns: new[] { "workspace_id", "mailbox_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_attempts_dispatch_id_id",
                table: "dispatch_attempts",
                columns: new[] { "workspace_id", "dispatch_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suppressions_since_address",
                table: "suppressions",
                columns: new[] { "workspace_id", "since", "address" },
                descending: new[] { false, true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "brand_senders");

            migrationBuilder.DropTable(
                name: "dispatch_attempts");

            migrationBuilder.DropTable(
                name: "mailbox_servers");

            migrationBuilder.DropTable(
                name: "sender_domains");

            migrationBuilder.DropTable(
                name: "suppressions");

            migrationBuilder.DropIndex(
                name: "ux_dispatches_bounce_token",
                table: "dispatches");

            migrationBuilder.DropColumn(
                name: "next_turn_at",
                table: "outgoing_servers");

            migrationBuilder.DropColumn(
                name: "per_minute",
                table: "outgoing_servers");

            migrationBuilder.DropColumn(
                name: "turns",
                table: "outgoing_servers");

            migrationBuilder.DropColumn(
                name: "undeliverable_reason",
                table: "identities");

            migrationBuilder.DropColumn(
                name: "undeliverable_since",
                table: "identities");

            migrationBuilder.DropColumn(
                name: "bounce_token",
                table: "dispatches");

            migrationBuilder.DropColumn(
                name: "recipients",
                table: "dispatches");

            migrationBuilder.DropColumn(
                name: "sender",
                table: "dispatches");

            migrationBuilder.DropColumn(
                name: "signed_by",
                table: "dispatches");

            migrationBuilder.DropColumn(
                name: "turn",
                table: "dispatches");

            migrationBuilder.DropColumn(
                name: "locale",
                table: "brands");

            migrationBuilder.DropColumn(
                name: "logo",
                table: "brands");
        }
    }
}
