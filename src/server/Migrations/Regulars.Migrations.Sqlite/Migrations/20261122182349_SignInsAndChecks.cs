using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SignInsAndChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_historic",
                table: "raw_mails",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "catches_all",
                table: "mailboxes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "has_plain_sender",
                table: "mailboxes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "sign_in",
                table: "mailbox_servers",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValueSql: "'password'");

            migrationBuilder.CreateTable(
                name: "incoming_checks",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    verifies_senders = table.Column<bool>(type: "INTEGER", nullable: false),
                    zones = table.Column<string>(type: "TEXT", nullable: false),
                    trusted_relays = table.Column<string>(type: "TEXT", nullable: false),
                    forwarders = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incoming_checks", x => x.workspace_id);
                    table.ForeignKey(
                        name: "fk_incoming_checks_",
                        column: x => x.workspace_id,
                        principalTable: "workspaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "picture_senders",
                columns: table => new
                {
                    workspace_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_picture_senders", x => new { x.workspace_id, x.address });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "incoming_checks");

            migrationBuilder.DropTable(
                name: "picture_senders");

            migrationBuilder.DropColumn(
                name: "is_historic",
                table: "raw_mails");

            migrationBuilder.DropColumn(
                name: "catches_all",
                table: "mailboxes");

            migrationBuilder.DropColumn(
                name: "has_plain_sender",
                table: "mailboxes");

            migrationBuilder.DropColumn(
                name: "sign_in",
                table: "mailbox_servers");
        }
    }
}
