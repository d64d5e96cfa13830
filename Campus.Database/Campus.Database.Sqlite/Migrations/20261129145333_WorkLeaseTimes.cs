using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WorkLeaseTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_DoneUtc_DueUtc",
                table: "OutboxMessages");

            migrationBuilder.AddColumn<DateTime>(
                name: "LeasedUntilUtc",
                table: "WorkLeases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SetAsideUtc",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DoneUtc_SetAsideUtc_Kind_DueUtc",
                table: "OutboxMessages",
                columns: new[] { "DoneUtc", "SetAsideUtc", "Kind", "DueUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_DoneUtc_SetAsideUtc_Kind_DueUtc",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "LeasedUntilUtc",
                table: "WorkLeases");

            migrationBuilder.DropColumn(
                name: "SetAsideUtc",
                table: "OutboxMessages");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DoneUtc_DueUtc",
                table: "OutboxMessages",
                columns: new[] { "DoneUtc", "DueUtc" });
        }
    }
}
