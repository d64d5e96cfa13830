using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EnrolmentReason : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Enrolments_PersonId_CourseId",
                table: "Enrolments");

            migrationBuilder.AddColumn<string>(
                name: "ApplicationId",
                table: "Registrations",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupId",
                table: "Registrations",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupKind",
                table: "Registrations",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Modules",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnUtc",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApplicationId",
                table: "Enrolments",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupId",
                table: "Enrolments",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupKind",
                table: "Enrolments",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_ApplicationId",
                table: "Enrolments",
                column: "ApplicationId",
                unique: true,
                filter: "\"ApplicationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_GroupKind_GroupId",
                table: "Enrolments",
                columns: new[] { "GroupKind", "GroupId" });

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_PersonId_CourseId",
                table: "Enrolments",
                columns: new[] { "PersonId", "CourseId" },
                unique: true,
                filter: "\"GroupId\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Enrolments_ApplicationId",
                table: "Enrolments");

            migrationBuilder.DropIndex(
                name: "IX_Enrolments_GroupKind_GroupId",
                table: "Enrolments");

            migrationBuilder.DropIndex(
                name: "IX_Enrolments_PersonId_CourseId",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "ApplicationId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "GroupKind",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Modules",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "WithdrawnUtc",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "ApplicationId",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "GroupKind",
                table: "Enrolments");

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_PersonId_CourseId",
                table: "Enrolments",
                columns: new[] { "PersonId", "CourseId" },
                unique: true);
        }
    }
}
