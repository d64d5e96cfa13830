using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DueUtc",
                table: "CohortStates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_CohortStates_DueUtc",
                table: "CohortStates",
                column: "DueUtc");

            // The ledger is only added to, whoever writes.
            migrationBuilder.Sql("""
                CREATE TRIGGER "SeatEventsAreNotChanged" BEFORE UPDATE ON "SeatEvents"
                BEGIN SELECT RAISE(ABORT, 'the ledger of seats is only added to'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SeatEventsAreNotDeleted" BEFORE DELETE ON "SeatEvents"
                BEGIN SELECT RAISE(ABORT, 'the ledger of seats is only added to'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CohortStates_DueUtc",
                table: "CohortStates");

            migrationBuilder.DropColumn(
                name: "DueUtc",
                table: "CohortStates");
        }
    }
}
