using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RecordStoreTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CreatedBy",
                table: "XapiCredentials",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ExpiresUtc",
                table: "XapiCredentials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastUsedUtc",
                table: "XapiCredentials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "XapiCredentials",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RevokedBy",
                table: "XapiCredentials",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RevokedUtc",
                table: "XapiCredentials",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CreatedBy",
                table: "XapiCredentials");

            migrationBuilder.DropColumn(
                name: "ExpiresUtc",
                table: "XapiCredentials");

            migrationBuilder.DropColumn(
                name: "LastUsedUtc",
                table: "XapiCredentials");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "XapiCredentials");

            migrationBuilder.DropColumn(
                name: "RevokedBy",
                table: "XapiCredentials");

            migrationBuilder.DropColumn(
                name: "RevokedUtc",
                table: "XapiCredentials");
        }
    }
}
