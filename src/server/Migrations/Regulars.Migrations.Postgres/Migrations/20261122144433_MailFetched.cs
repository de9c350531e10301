using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class MailFetched : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "closed_at",
                table: "mailboxes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "backfills",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mailbox_id = table.Column<Guid>(type: "uuid", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    folder = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    uid_validity = table.Column<long>(type: "bigint", nullable: false),
                    uids = table.Column<string>(type: "text", nullable: true),
                    last_uid = table.Column<long>(type: "bigint", nullable: false),
                    found = table.Column<int>(type: "integer", nullable: false),
                    stored = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    remaining = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_backfills", x => new { x.workspace_id, x.mailbox_id });
                    table.ForeignKey(
                        name: "fk_backfills_mailbox_id",
                        columns: x => new { x.workspace_id, x.mailbox_id },
                        principalTable: "mailboxes",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "imap_accounts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mailbox_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    port = table.Column<int>(type: "integer", nullable: false),
                    security = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    sign_in = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    username = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    protected_password = table.Column<string>(type: "text", nullable: true),
                    folder = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    mark_seen = table.Column<bool>(type: "boolean", nullable: false),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imap_accounts", x => new { x.workspace_id, x.mailbox_id });
                    table.ForeignKey(
                        name: "fk_imap_accounts_mailbox_id",
                        columns: x => new { x.workspace_id, x.mailbox_id },
                        principalTable: "mailboxes",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imap_watches",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mailbox_id = table.Column<Guid>(type: "uuid", nullable: false),
                    folder = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    uid_validity = table.Column<long>(type: "bigint", nullable: false),
                    first_uid = table.Column<long>(type: "bigint", nullable: false),
                    last_uid = table.Column<long>(type: "bigint", nullable: false),
                    renumbered_up_to = table.Column<long>(type: "bigint", nullable: false),
                    reaches_back_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    failed_step = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    failed_detail = table.Column<string>(type: "text", nullable: true),
                    failed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_reached = table.Column<bool>(type: "boolean", nullable: false),
                    count = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imap_watches", x => new { x.workspace_id, x.mailbox_id });
                    table.ForeignKey(
                        name: "fk_imap_watches_mailbox_id",
                        columns: x => new { x.workspace_id, x.mailbox_id },
                        principalTable: "mailboxes",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<Guid>(type: "uuid", nullable: false),
                    mark = table.Column<int>(type: "integer", nullable: false),
                    node = table.Column<Guid>(type: "uuid", nullable: true),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leases", x => new { x.kind, x.workspace, x.target });
                });

            migrationBuilder.CreateTable(
                name: "oauth_grants",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mailbox_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    client_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    protected_secret = table.Column<string>(type: "text", nullable: true),
                    authorization_endpoint = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    token_endpoint = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    scope = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    protected_refresh_token = table.Column<string>(type: "text", nullable: true),
                    protected_access_token = table.Column<string>(type: "text", nullable: true),
                    refreshed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    problem = table.Column<string>(type: "text", nullable: true),
                    pending_mark = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    protected_verifier = table.Column<string>(type: "text", nullable: true),
                    pending_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_oauth_grants", x => new { x.workspace_id, x.mailbox_id });
                    table.ForeignKey(
                        name: "fk_oauth_grants_mailbox_id",
                        columns: x => new { x.workspace_id, x.mailbox_id },
                        principalTable: "mailboxes",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seen_mails",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mailbox_id = table.Column<Guid>(type: "uuid", nullable: false),
                    folder = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    uid_validity = table.Column<long>(type: "bigint", nullable: false),
                    uid = table.Column<long>(type: "bigint", nullable: false),
                    seen_as = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    raw_mail_id = table.Column<Guid>(type: "uuid", nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    about = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seen_mails", x => new { x.workspace_id, x.mailbox_id, x.folder, x.uid_validity, x.uid });
                    table.ForeignKey(
                        name: "fk_seen_mails_mailbox_id",
                        columns: x => new { x.workspace_id, x.mailbox_id },
                        principalTable: "mailboxes",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "backfills");

            migrationBuilder.DropTable(
                name: "imap_accounts");

            migrationBuilder.DropTable(
                name: "imap_watches");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "oauth_grants");

            migrationBuilder.DropTable(
                name: "seen_mails");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "mailboxes");
        }
    }
}
