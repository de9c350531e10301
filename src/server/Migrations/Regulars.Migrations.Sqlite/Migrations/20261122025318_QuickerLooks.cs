using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QuickerLooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_available_at",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_conversations_shelf_snoozed_until_number",
                table: "conversations");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_consumer_available_at_position",
                table: "outbox",
                columns: new[] { "consumer", "available_at", "position" },
                filter: "parked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_snoozed_until_number_status",
                table: "conversations",
                columns: new[] { "workspace_id", "snoozed_until", "number", "status" },
                filter: "shelf = 'Snoozed'");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_unread",
                table: "conversations",
                columns: new[] { "workspace_id", "shelf", "last_message_at", "number" },
                descending: new[] { false, false, true, true },
                filter: "is_unread");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_consumer_available_at_position",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_conversations_snoozed_until_number_status",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "ix_conversations_unread",
                table: "conversations");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_available_at",
                table: "outbox",
                column: "available_at");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_shelf_snoozed_until_number",
                table: "conversations",
                columns: new[] { "workspace_id", "shelf", "snoozed_until", "number" });
        }
    }
}
