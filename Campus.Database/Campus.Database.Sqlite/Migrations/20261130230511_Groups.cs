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
            migrationBuilder.CreateTable(
                name: "Applications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CohortId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    OrganisationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    QueueNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Slot = table.Column<int>(type: "INTEGER", nullable: true),
                    OfferUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AppliedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Via = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LateCancel = table.Column<bool>(type: "INTEGER", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubstituteForId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OverrideSeq = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Applications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CohortIndex",
                columns: table => new
                {
                    CohortId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    VersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    IsOnSite = table.Column<bool>(type: "INTEGER", nullable: false),
                    CourseId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    OrganisationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    PoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpensUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeadlineUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CancelUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OfferWithinDays = table.Column<int>(type: "INTEGER", nullable: false),
                    NeedsApproval = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsApprovedByCoordinator = table.Column<bool>(type: "INTEGER", nullable: false),
                    Minimum = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    IsOnline = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CohortIndex", x => x.CohortId);
                });

            migrationBuilder.CreateTable(
                name: "CohortStates",
                columns: table => new
                {
                    CohortId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Maximum = table.Column<int>(type: "INTEGER", nullable: false),
                    LastSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    LastQueueNo = table.Column<int>(type: "INTEGER", nullable: false),
                    PinnedVersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Agreed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CohortStates", x => x.CohortId);
                });

            migrationBuilder.CreateTable(
                name: "CohortTrainers",
                columns: table => new
                {
                    CohortId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CohortTrainers", x => new { x.CohortId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "MeetingIndex",
                columns: table => new
                {
                    CohortId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    MeetingId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    StartUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TimeRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelledUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingIndex", x => new { x.CohortId, x.MeetingId });
                });

            migrationBuilder.CreateTable(
                name: "SeatCommands",
                columns: table => new
                {
                    CohortId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    CommandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DoneUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatCommands", x => new { x.CohortId, x.CommandId });
                });

            migrationBuilder.CreateTable(
                name: "SeatEvents",
                columns: table => new
                {
                    CohortId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByPersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    CommandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CauseSeq = table.Column<long>(type: "INTEGER", nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatEvents", x => new { x.CohortId, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "SeatPools",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    OrderRef = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatPools", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_CohortId_PersonId",
                table: "Applications",
                columns: new[] { "CohortId", "PersonId" },
                unique: true,
                filter: "\"Status\" IN ('Requested', 'Waitlisted', 'Offered', 'Seated')");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_CohortId_QueueNo",
                table: "Applications",
                columns: new[] { "CohortId", "QueueNo" },
                unique: true,
                filter: "\"Status\" IN ('Requested', 'Waitlisted', 'Offered', 'Seated')");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_CohortId_Slot",
                table: "Applications",
                columns: new[] { "CohortId", "Slot" },
                unique: true,
                filter: "\"Slot\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_PersonId",
                table: "Applications",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_PoolId",
                table: "Applications",
                column: "PoolId");

            migrationBuilder.CreateIndex(
                name: "IX_CohortIndex_CourseId",
                table: "CohortIndex",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_CohortIndex_OrganisationId",
                table: "CohortIndex",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CohortIndex_Slug",
                table: "CohortIndex",
                column: "Slug");

            migrationBuilder.CreateIndex(
                name: "IX_CohortIndex_StartUtc",
                table: "CohortIndex",
                column: "StartUtc");

            migrationBuilder.CreateIndex(
                name: "IX_CohortStates_DueUtc",
                table: "CohortStates",
                column: "DueUtc");

            migrationBuilder.CreateIndex(
                name: "IX_CohortTrainers_PersonId",
                table: "CohortTrainers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingIndex_CohortId_StartUtc",
                table: "MeetingIndex",
                columns: new[] { "CohortId", "StartUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_SeatEvents_ApplicationId",
                table: "SeatEvents",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatPools_OrganisationId",
                table: "SeatPools",
                column: "OrganisationId");

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
            migrationBuilder.DropTable(
                name: "Applications");

            migrationBuilder.DropTable(
                name: "CohortIndex");

            migrationBuilder.DropTable(
                name: "CohortStates");

            migrationBuilder.DropTable(
                name: "CohortTrainers");

            migrationBuilder.DropTable(
                name: "MeetingIndex");

            migrationBuilder.DropTable(
                name: "SeatCommands");

            migrationBuilder.DropTable(
                name: "SeatEvents");

            migrationBuilder.DropTable(
                name: "SeatPools");
        }
    }
}
