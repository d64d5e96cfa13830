using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RecordStoreTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "XapiCredentials",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100);

            migrationBuilder.AddColumn<string>(
                name: "CreatedBy",
                table: "XapiCredentials",
                type: "character varying(26)",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ExpiresUtc",
                table: "XapiCredentials",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastUsedUtc",
                table: "XapiCredentials",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "XapiCredentials",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RevokedBy",
                table: "XapiCredentials",
                type: "character varying(26)",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RevokedUtc",
                table: "XapiCredentials",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AttachmentFiles",
                columns: table => new
                {
                    Sha2 = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    OfferedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentFiles", x => x.Sha2);
                });

            migrationBuilder.CreateTable(
                name: "ForwardingTargets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Endpoint = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProtectedSecret = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Filter = table.Column<string>(type: "text", nullable: false),
                    Enabled = table.Column<bool>(type: "boolean", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Sent = table.Column<long>(type: "bigint", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ProblemUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TryAgainUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeasedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    LeasedUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForwardingTargets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StatementAttachments",
                columns: table => new
                {
                    Stored = table.Column<long>(type: "bigint", nullable: false),
                    Sha2 = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAttachments", x => new { x.Stored, x.Sha2 });
                });

            migrationBuilder.CreateTable(
                name: "XapiActivities",
                columns: table => new
                {
                    Key = table.Column<long>(type: "bigint", nullable: false),
                    Iri = table.Column<string>(type: "text", nullable: false),
                    Definition = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiActivities", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "XapiDocuments",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    AgentKey = table.Column<long>(type: "bigint", nullable: false),
                    ActivityKey = table.Column<long>(type: "bigint", nullable: false),
                    Registration = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    IdKey = table.Column<long>(type: "bigint", nullable: false),
                    DocumentId = table.Column<string>(type: "text", nullable: false),
                    Activity = table.Column<string>(type: "text", nullable: true),
                    ContentType = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    ETag = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Updated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiDocuments", x => new { x.Kind, x.AgentKey, x.ActivityKey, x.Registration, x.IdKey });
                });

            migrationBuilder.CreateTable(
                name: "ForwardingSetAside",
                columns: table => new
                {
                    TargetId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Stored = table.Column<long>(type: "bigint", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Again = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForwardingSetAside", x => new { x.TargetId, x.Stored });
                    table.ForeignKey(
                        name: "FK_ForwardingSetAside_ForwardingTargets_TargetId",
                        column: x => x.TargetId,
                        principalTable: "ForwardingTargets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AttachmentFiles_OfferedUtc",
                table: "AttachmentFiles",
                column: "OfferedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ForwardingSetAside_Stored",
                table: "ForwardingSetAside",
                column: "Stored");

            migrationBuilder.CreateIndex(
                name: "IX_StatementAttachments_Sha2",
                table: "StatementAttachments",
                column: "Sha2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttachmentFiles");

            migrationBuilder.DropTable(
                name: "ForwardingSetAside");

            migrationBuilder.DropTable(
                name: "StatementAttachments");

            migrationBuilder.DropTable(
                name: "XapiActivities");

            migrationBuilder.DropTable(
                name: "XapiDocuments");

            migrationBuilder.DropTable(
                name: "ForwardingTargets");

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

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "XapiCredentials",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64);
        }
    }
}
