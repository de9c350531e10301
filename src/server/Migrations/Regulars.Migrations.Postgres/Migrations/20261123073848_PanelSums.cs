using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PanelSums : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_orders_customer_id_placed_at_id",
                table: "orders");

            migrationBuilder.CreateIndex(
                name: "ix_orders_customer_id_placed_at_id_cancelled_at_currency_total_refunded",
                table: "orders",
                columns: new[] { "workspace_id", "customer_id", "placed_at", "id", "cancelled_at", "currency", "total", "refunded" },
                descending: new[] { false, false, true, true, false, false, false, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_orders_customer_id_placed_at_id_cancelled_at_currency_total_refunded",
                table: "orders");

            migrationBuilder.CreateIndex(
                name: "ix_orders_customer_id_placed_at_id",
                table: "orders",
                columns: new[] { "workspace_id", "customer_id", "placed_at", "id" },
                descending: new[] { false, false, true, true });
        }
    }
}
