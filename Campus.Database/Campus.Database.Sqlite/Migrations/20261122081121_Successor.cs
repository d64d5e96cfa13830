using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Successor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Added",
                table: "Registrations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedUtc",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeclinedVersionId",
                table: "Registrations",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PredecessorId",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Renewed",
                table: "Registrations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_PredecessorId",
                table: "Registrations",
                column: "PredecessorId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Registrations_PredecessorId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Added",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "ClosedUtc",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "DeclinedVersionId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "PredecessorId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Renewed",
                table: "Registrations");
        }
    }
}
