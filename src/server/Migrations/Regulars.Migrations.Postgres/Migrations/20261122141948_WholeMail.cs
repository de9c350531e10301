using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WholeMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "send_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_linked",
                table: "conversations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_spam",
                table: "conversations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "conversation_links",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conversation = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "sender_classes",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(32)", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sender_classes", x => new { x.workspace_id, x.address });
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
                name: "ix_conversation_links_origin",
                table: "conversation_links",
                columns: new[] { "workspace_id", "origin" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conversation_links");

            migrationBuilder.DropTable(
                name: "sender_classes");

            migrationBuilder.DropIndex(
                name: "ix_raw_mails_message_id",
                table: "raw_mails");

            migrationBuilder.DropIndex(
                name: "ix_raw_mails_state_received_at",
                table: "raw_mails");

            migrationBuilder.DropColumn(
                name: "send_at",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "is_linked",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "is_spam",
                table: "conversations");
        }
    }
}
