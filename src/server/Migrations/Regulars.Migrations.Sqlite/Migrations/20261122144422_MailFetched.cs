using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MailFetched : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "closed_at",
                table: "mailboxes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "backfills",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mailbox_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    folder = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    uid_validity = table.Column<long>(type: "INTEGER", nullable: false),
                    uids = table.Column<string>(type: "TEXT", nullable: true),
                    last_uid = table.Column<long>(type: "INTEGER", nullable: false),
                    found = table.Column<int>(type: "INTEGER", nullable: false),
                    stored = table.Column<int>(type: "INTEGER", nullable: false),
                    known = table.Column<int>(type: "INTEGER", nullable: false),
                    remaining = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "imap_accounts",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mailbox_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    host = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    port = table.Column<int>(type: "INTEGER", nullable: false),
                    security = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    sign_in = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    username = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    protected_password = table.Column<string>(type: "TEXT", nullable: true),
                    folder = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    mark_seen = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mailbox_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    folder = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    uid_validity = table.Column<long>(type: "INTEGER", nullable: false),
                    first_uid = table.Column<long>(type: "INTEGER", nullable: false),
                    last_uid = table.Column<long>(type: "INTEGER", nullable: false),
                    renumbered_up_to = table.Column<long>(type: "INTEGER", nullable: false),
                    reaches_back_to = table.Column<long>(type: "INTEGER", nullable: false),
                    failed_step = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    failed_detail = table.Column<string>(type: "TEXT", nullable: true),
                    failed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    count = table.Column<string>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    workspace = table.Column<byte[]>(type: "BLOB", nullable: false),
                    target = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mark = table.Column<int>(type: "INTEGER", nullable: false),
                    node = table.Column<byte[]>(type: "BLOB", nullable: true),
                    until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leases", x => new { x.kind, x.workspace, x.target });
                });

            migrationBuilder.CreateTable(
                name: "oauth_grants",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mailbox_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    client_id = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    protected_secret = table.Column<string>(type: "TEXT", nullable: true),
                    authorization_endpoint = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    token_endpoint = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    protected_refresh_token = table.Column<string>(type: "TEXT", nullable: true),
                    protected_access_token = table.Column<string>(type: "TEXT", nullable: true),
                    refreshed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    pending_mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    protected_verifier = table.Column<string>(type: "TEXT", nullable: true),
                    pending_until = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mailbox_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    folder = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    uid_validity = table.Column<long>(type: "INTEGER", nullable: false),
                    uid = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_as = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    raw_mail_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
