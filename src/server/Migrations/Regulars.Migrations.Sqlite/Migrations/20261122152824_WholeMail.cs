using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WholeMail : Migration
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

            migrationBuilder.AddColumn<long>(
                name: "send_at",
                table: "messages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "closed_at",
                table: "mailboxes",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.AddColumn<bool>(
                name: "is_linked",
                table: "conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_spam",
                table: "conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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
                name: "automatic_answers",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_automatic_answers", x => new { x.workspace_id, x.address });
                });

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
                name: "conversation_links",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    origin = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation_links", x => new { x.workspace_id, x.conversation, x.origin });
                    table.ForeignKey(
                        name: "fk_conversation_links_conversation",
                        columns: x => new { x.workspace_id, x.conversation },
                        principalTable: "conversations",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conversation_links_origin",
                        columns: x => new { x.workspace_id, x.origin },
                        principalTable: "conversations",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
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
                name: "receipts",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mailbox_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipts", x => new { x.workspace_id, x.mailbox_id });
                    table.ForeignKey(
                        name: "fk_receipts_mailbox_id",
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

            migrationBuilder.CreateTable(
                name: "sender_classes",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sender_classes", x => new { x.workspace_id, x.address });
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
                name: "ix_raw_mails_message_id",
                table: "raw_mails",
                columns: new[] { "workspace_id", "message_id" },
                filter: "message_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_raw_mails_state_received_at",
                table: "raw_mails",
                columns: new[] { "workspace_id", "state", "received_at" },
                filter: "state = 'Quarantined'");

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
                name: "ix_conversation_links_origin",
                table: "conversation_links",
                columns: new[] { "workspace_id", "origin" });

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
                name: "automatic_answers");

            migrationBuilder.DropTable(
                name: "backfills");

            migrationBuilder.DropTable(
                name: "brand_senders");

            migrationBuilder.DropTable(
                name: "conversation_links");

            migrationBuilder.DropTable(
                name: "dispatch_attempts");

            migrationBuilder.DropTable(
                name: "imap_accounts");

            migrationBuilder.DropTable(
                name: "imap_watches");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "mailbox_servers");

            migrationBuilder.DropTable(
                name: "oauth_grants");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "seen_mails");

            migrationBuilder.DropTable(
                name: "sender_classes");

            migrationBuilder.DropTable(
                name: "sender_domains");

            migrationBuilder.DropTable(
                name: "suppressions");

            migrationBuilder.DropIndex(
                name: "ix_raw_mails_message_id",
                table: "raw_mails");

            migrationBuilder.DropIndex(
                name: "ix_raw_mails_state_received_at",
                table: "raw_mails");

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
                name: "send_at",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "mailboxes");

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
                name: "is_linked",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "is_spam",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "locale",
                table: "brands");

            migrationBuilder.DropColumn(
                name: "logo",
                table: "brands");
        }
    }
}
