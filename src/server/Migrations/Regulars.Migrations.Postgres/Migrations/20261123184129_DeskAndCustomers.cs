using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DeskAndCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "closed_text",
                table: "receipts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_on_closed",
                table: "receipts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_sent_later",
                table: "messages",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "mentions",
                table: "messages",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "scheduled_by",
                table: "messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "actions",
                table: "drafts",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "macros",
                table: "drafts",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "birthday",
                table: "customers",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "locale",
                table: "customers",
                type: "character varying(35)",
                maxLength: 35,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sort_name",
                table: "customers",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "time_zone",
                table: "customers",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assigned_why",
                table: "conversations",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "priority",
                table: "conversations",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValueSql: "'Normal'");

            migrationBuilder.AddColumn<string>(
                name: "tags",
                table: "conversations",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "team_id",
                table: "conversations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team_name",
                table: "conversations",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "team_since",
                table: "conversations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "capacity",
                table: "agents",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "on_leave_until",
                table: "agents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bulk_runs",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    parameters = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_runs", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "calendars",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    week = table.Column<string>(type: "text", nullable: false),
                    exceptions = table.Column<string>(type: "text", nullable: false),
                    holiday_lists = table.Column<string>(type: "text", nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendars", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "conversation_watches",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    hours = table.Column<int>(type: "integer", nullable: false),
                    digest_hour = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation_watches", x => x.workspace_id);
                });

            migrationBuilder.CreateTable(
                name: "customer_consents",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_given = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
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
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false)
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
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "holiday_lists",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    days = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holiday_lists", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "macros",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    folder = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false),
                    attachments = table.Column<string>(type: "text", nullable: false),
                    actions = table.Column<string>(type: "text", nullable: false),
                    uses = table.Column<int>(type: "integer", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_macros", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mentions",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<Guid>(type: "uuid", nullable: false),
                    agent = table.Column<Guid>(type: "uuid", nullable: false),
                    conversation = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentions", x => new { x.workspace_id, x.note, x.agent });
                    table.ForeignKey(
                        name: "fk_mentions_conversation",
                        columns: x => new { x.workspace_id, x.conversation },
                        principalTable: "conversations",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mentions_note",
                        columns: x => new { x.workspace_id, x.note },
                        principalTable: "messages",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    folder = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    icon = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    shelves = table.Column<string>(type: "text", nullable: false),
                    filter = table.Column<string>(type: "text", nullable: false),
                    sort = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    colour = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_cleared = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tags", x => new { x.workspace_id, x.id });
                    table.ForeignKey(
                        name: "fk_tags_",
                        column: x => x.workspace_id,
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bulk_batches",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<int>(type: "integer", nullable: false),
                    subjects = table.Column<string>(type: "text", nullable: false),
                    undos = table.Column<string>(type: "text", nullable: true),
                    is_done = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_batches", x => new { x.workspace_id, x.run, x.at });
                    table.ForeignKey(
                        name: "fk_bulk_batches_run",
                        columns: x => new { x.workspace_id, x.run },
                        principalTable: "bulk_runs",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "brand_hours",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    brand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    calendar_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brand_hours", x => new { x.workspace_id, x.brand_id });
                    table.ForeignKey(
                        name: "fk_brand_hours_brand_id",
                        columns: x => new { x.workspace_id, x.brand_id },
                        principalTable: "brands",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_brand_hours_calendar_id",
                        columns: x => new { x.workspace_id, x.calendar_id },
                        principalTable: "calendars",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    colour = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    calendar_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assignment = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    keeps_agent = table.Column<bool>(type: "boolean", nullable: false),
                    is_removed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => new { x.workspace_id, x.id });
                    table.ForeignKey(
                        name: "fk_teams_calendar_id",
                        columns: x => new { x.workspace_id, x.calendar_id },
                        principalTable: "calendars",
                        principalColumns: new[] { "workspace_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "conversation_tags",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conversation = table.Column<Guid>(type: "uuid", nullable: false),
                    tag = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation_tags", x => new { x.workspace_id, x.conversation, x.tag });
                    table.ForeignKey(
                        name: "fk_conversation_tags_conversation",
                        columns: x => new { x.workspace_id, x.conversation },
                        principalTable: "conversations",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conversation_tags_tag",
                        columns: x => new { x.workspace_id, x.tag },
                        principalTable: "tags",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_mailboxes",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mailbox_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_mailboxes", x => new { x.workspace_id, x.mailbox_id });
                    table.ForeignKey(
                        name: "fk_team_mailboxes_team_id",
                        columns: x => new { x.workspace_id, x.team_id },
                        principalTable: "teams",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_members",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_turn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_members", x => new { x.workspace_id, x.team_id, x.agent_id });
                    table.ForeignKey(
                        name: "fk_team_members_agent_id",
                        columns: x => new { x.workspace_id, x.agent_id },
                        principalTable: "agents",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_team_members_team_id",
                        columns: x => new { x.workspace_id, x.team_id },
                        principalTable: "teams",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_messages_send_at",
                table: "messages",
                columns: new[] { "workspace_id", "send_at" },
                filter: "send_at IS NOT NULL AND delivery_state = 'Queued'");

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
                name: "ix_customers_conversations_last_seen_at_id",
                table: "customers",
                columns: new[] { "workspace_id", "conversations", "last_seen_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_created_at_id",
                table: "customers",
                columns: new[] { "workspace_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_nameless",
                table: "customers",
                columns: new[] { "workspace_id", "last_seen_at", "id" },
                descending: new[] { false, true, true },
                filter: "name = address");

            migrationBuilder.CreateIndex(
                name: "ix_customers_sort_name_id",
                table: "customers",
                columns: new[] { "workspace_id", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_conversations_shelf_priority_last_message_at_number",
                table: "conversations",
                columns: new[] { "workspace_id", "shelf", "priority", "last_message_at", "number" },
                descending: new[] { false, false, false, true, true },
                filter: "priority <> 'Normal'");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_shelf_team_id_last_message_at_number",
                table: "conversations",
                columns: new[] { "workspace_id", "shelf", "team_id", "last_message_at", "number" },
                descending: new[] { false, false, false, true, true },
                filter: "team_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_shelf_waiting_since_number",
                table: "conversations",
                columns: new[] { "workspace_id", "shelf", "waiting_since", "number" },
                filter: "waiting_since is not null");

            migrationBuilder.CreateIndex(
                name: "ix_brand_hours_calendar_id",
                table: "brand_hours",
                columns: new[] { "workspace_id", "calendar_id" });

            migrationBuilder.CreateIndex(
                name: "ix_conversation_tags_tag_conversation",
                table: "conversation_tags",
                columns: new[] { "workspace_id", "tag", "conversation" });

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

            migrationBuilder.CreateIndex(
                name: "ix_macros_owner_id",
                table: "macros",
                columns: new[] { "workspace_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentions_agent_read_at",
                table: "mentions",
                columns: new[] { "workspace_id", "agent", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mentions_conversation_agent",
                table: "mentions",
                columns: new[] { "workspace_id", "conversation", "agent" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_owner_id",
                table: "saved_views",
                columns: new[] { "workspace_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ux_tags_key",
                table: "tags",
                columns: new[] { "workspace_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_team_mailboxes_team_id",
                table: "team_mailboxes",
                columns: new[] { "workspace_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_team_members_agent_id",
                table: "team_members",
                columns: new[] { "workspace_id", "agent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_teams_calendar_id",
                table: "teams",
                columns: new[] { "workspace_id", "calendar_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "brand_hours");

            migrationBuilder.DropTable(
                name: "bulk_batches");

            migrationBuilder.DropTable(
                name: "conversation_tags");

            migrationBuilder.DropTable(
                name: "conversation_watches");

            migrationBuilder.DropTable(
                name: "customer_consents");

            migrationBuilder.DropTable(
                name: "customer_events");

            migrationBuilder.DropTable(
                name: "customer_notes");

            migrationBuilder.DropTable(
                name: "holiday_lists");

            migrationBuilder.DropTable(
                name: "macros");

            migrationBuilder.DropTable(
                name: "mentions");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "team_mailboxes");

            migrationBuilder.DropTable(
                name: "team_members");

            migrationBuilder.DropTable(
                name: "bulk_runs");

            migrationBuilder.DropTable(
                name: "tags");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "calendars");

            migrationBuilder.DropIndex(
                name: "ix_messages_send_at",
                table: "messages");

            migrationBuilder.DropIndex(
                name: "ix_identities_undeliverable",
                table: "identities");

            migrationBuilder.DropIndex(
                name: "ix_identities_verified",
                table: "identities");

            migrationBuilder.DropIndex(
                name: "ix_customers_conversations_last_seen_at_id",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_created_at_id",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_nameless",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_sort_name_id",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_conversations_shelf_priority_last_message_at_number",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "ix_conversations_shelf_team_id_last_message_at_number",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "ix_conversations_shelf_waiting_since_number",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "closed_text",
                table: "receipts");

            migrationBuilder.DropColumn(
                name: "is_on_closed",
                table: "receipts");

            migrationBuilder.DropColumn(
                name: "is_sent_later",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "mentions",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "scheduled_by",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "actions",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "macros",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "birthday",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "locale",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "sort_name",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "time_zone",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "assigned_why",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "priority",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "team_id",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "team_name",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "team_since",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "capacity",
                table: "agents");

            migrationBuilder.DropColumn(
                name: "on_leave_until",
                table: "agents");
        }
    }
}
