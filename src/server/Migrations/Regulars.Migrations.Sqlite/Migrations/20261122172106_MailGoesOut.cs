using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Regulars.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MailGoesOut : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
