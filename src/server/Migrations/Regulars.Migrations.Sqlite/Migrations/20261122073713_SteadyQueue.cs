using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SteadyQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_consumer_lane_position",
                table: "outbox");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_lane_position",
                table: "outbox",
                columns: new[] { "lane", "position" },
                filter: "lane IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_lane_position",
                table: "outbox");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_consumer_lane_position",
                table: "outbox",
                columns: new[] { "workspace_id", "consumer", "lane", "position" },
                filter: "lane IS NOT NULL");
        }
    }
}
