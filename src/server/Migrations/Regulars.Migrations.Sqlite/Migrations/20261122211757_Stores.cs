using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Stores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "demo_shops",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demo_shops", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "stores",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    brand_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    platform = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    protected_key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    is_paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    connected_at = table.Column<long>(type: "INTEGER", nullable: false),
                    disconnected_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stores", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "demo_records",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    shop_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demo_records", x => new { x.workspace_id, x.shop_id, x.kind, x.id });
                    table.ForeignKey(
                        name: "fk_demo_records_shop_id",
                        columns: x => new { x.workspace_id, x.shop_id },
                        principalTable: "demo_shops",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "orders",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    account_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    customer_name = table.Column<string>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    refunded = table.Column<long>(type: "INTEGER", nullable: false),
                    payment = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    fulfilment = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    @return = table.Column<string>(name: "return", type: "TEXT", maxLength: 32, nullable: false),
                    cancelled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    totals = table.Column<string>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => new { x.workspace_id, x.id });
                    table.ForeignKey(
                        name: "fk_orders_store_id",
                        columns: x => new { x.workspace_id, x.store_id },
                        principalTable: "stores",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    told = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => new { x.workspace_id, x.store_id, x.external_id });
                    table.ForeignKey(
                        name: "fk_products_store_id",
                        columns: x => new { x.workspace_id, x.store_id },
                        principalTable: "stores",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "store_accounts",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    groups = table.Column<string>(type: "TEXT", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_accounts", x => new { x.workspace_id, x.store_id, x.external_id });
                    table.ForeignKey(
                        name: "fk_store_accounts_store_id",
                        columns: x => new { x.workspace_id, x.store_id },
                        principalTable: "stores",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "store_syncs",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    store_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    is_reading = table.Column<bool>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: true),
                    round_started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    read = table.Column<int>(type: "INTEGER", nullable: false),
                    orders_there = table.Column<int>(type: "INTEGER", nullable: false),
                    orders_here = table.Column<int>(type: "INTEGER", nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    failed_step = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    failed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_syncs", x => new { x.workspace_id, x.store_id });
                    table.ForeignKey(
                        name: "fk_store_syncs_store_id",
                        columns: x => new { x.workspace_id, x.store_id },
                        principalTable: "stores",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "order_lines",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    sku = table.Column<string>(type: "TEXT", nullable: true),
                    product_id = table.Column<string>(type: "TEXT", nullable: true),
                    told = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_lines", x => new { x.workspace_id, x.order_id, x.position });
                    table.ForeignKey(
                        name: "fk_order_lines_order_id",
                        columns: x => new { x.workspace_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "parcels",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    tracking_number = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    heard_at = table.Column<long>(type: "INTEGER", nullable: true),
                    told = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parcels", x => new { x.workspace_id, x.order_id, x.position });
                    table.ForeignKey(
                        name: "fk_parcels_order_id",
                        columns: x => new { x.workspace_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "workspace_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_demo_records_shop_id_kind_changed_at_id",
                table: "demo_records",
                columns: new[] { "workspace_id", "shop_id", "kind", "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_sku",
                table: "order_lines",
                columns: new[] { "workspace_id", "sku" },
                filter: "sku IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_orders_customer_id_placed_at_id",
                table: "orders",
                columns: new[] { "workspace_id", "customer_id", "placed_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_orders_number",
                table: "orders",
                columns: new[] { "workspace_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ux_orders_store_id_external_id",
                table: "orders",
                columns: new[] { "workspace_id", "store_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parcels_tracking_number",
                table: "parcels",
                columns: new[] { "workspace_id", "tracking_number" },
                filter: "tracking_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_store_accounts_customer_id",
                table: "store_accounts",
                columns: new[] { "workspace_id", "customer_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "demo_records");

            migrationBuilder.DropTable(
                name: "order_lines");

            migrationBuilder.DropTable(
                name: "parcels");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "store_accounts");

            migrationBuilder.DropTable(
                name: "store_syncs");

            migrationBuilder.DropTable(
                name: "demo_shops");

            migrationBuilder.DropTable(
                name: "orders");

            migrationBuilder.DropTable(
                name: "stores");
        }
    }
}
