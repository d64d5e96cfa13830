using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Postgres.Migrations
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_CohortStates_DueUtc",
                table: "CohortStates",
                column: "DueUtc");

            // The ledger is only added to, whoever writes.
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the ledger of seats is only added to'; END $$;
                CREATE TRIGGER "SeatEventsStay" BEFORE UPDATE OR DELETE ON "SeatEvents"
                FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
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

            migrationBuilder.Sql("DROP FUNCTION refuse_ledger_change();");
        }
    }
}
