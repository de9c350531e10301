using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LighterReplies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_rows_conversation_id",
                table: "search_rows");

            migrationBuilder.DropIndex(
                name: "ix_outbox_consumer_lane_position",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ux_outbox_position",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ux_outbox_type_consumer_key",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_kept_answers_at",
                table: "kept_answers");

            migrationBuilder.DropIndex(
                name: "ix_feed_entries_at",
                table: "feed_entries");

            migrationBuilder.DropIndex(
                name: "ix_dispatches_state",
                table: "dispatches");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_consumer_lane_position",
                table: "outbox",
                columns: new[] { "workspace_id", "consumer", "lane", "position" },
                filter: "lane IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_outbox_type_consumer_key",
                table: "outbox",
                columns: new[] { "workspace_id", "type", "consumer", "key" },
                unique: true,
                filter: "key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dispatches_state",
                table: "dispatches",
                columns: new[] { "workspace_id", "state" },
                filter: "state = 'Kept'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_consumer_lane_position",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ux_outbox_type_consumer_key",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_dispatches_state",
                table: "dispatches");

            migrationBuilder.CreateIndex(
                name: "ix_search_rows_conversation_id",
                table: "search_rows",
                columns: new[] { "workspace_id", "conversation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_consumer_lane_position",
                table: "outbox",
                columns: new[] { "workspace_id", "consumer", "lane", "position" });

            migrationBuilder.CreateIndex(
                name: "ux_outbox_position",
                table: "outbox",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_outbox_type_consumer_key",
                table: "outbox",
                columns: new[] { "workspace_id", "type", "consumer", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kept_answers_at",
                table: "kept_answers",
                columns: new[] { "workspace_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_feed_entries_at",
                table: "feed_entries",
                columns: new[] { "workspace_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatches_state",
                table: "dispatches",
                columns: new[] { "workspace_id", "state" });
        }
    }
}
