using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RecordStore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The key changes, so the rows move to new tables. What speaks of statements beyond their actor and object is found
            // again by the command "statements reindex".
            migrationBuilder.Sql(
                """
                ALTER TABLE "Statements" RENAME TO "OldStatements";
                ALTER TABLE "StatementAgents" RENAME TO "OldStatementAgents";

                CREATE TABLE "Statements" (
                    "Stored" INTEGER NOT NULL CONSTRAINT "PK_Statements" PRIMARY KEY,
                    "Id" TEXT NOT NULL,
                    "ActorKey" INTEGER NULL,
                    "VerbKey" INTEGER NOT NULL,
                    "ActivityKey" INTEGER NULL,
                    "AuthorityKey" INTEGER NOT NULL,
                    "Registration" TEXT NULL,
                    "Voids" INTEGER NOT NULL,
                    "Json" TEXT NOT NULL
                );

                CREATE TABLE "StatementIds" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_StatementIds" PRIMARY KEY,
                    "Stored" INTEGER NOT NULL
                ) WITHOUT ROWID;

                CREATE TABLE "StatementAgents" (
                    "AgentKey" INTEGER NOT NULL,
                    "Related" INTEGER NOT NULL,
                    "Stored" INTEGER NOT NULL,
                    CONSTRAINT "PK_StatementAgents" PRIMARY KEY ("AgentKey", "Related", "Stored")
                ) WITHOUT ROWID;

                CREATE TABLE "StatementActivities" (
                    "ActivityKey" INTEGER NOT NULL,
                    "Related" INTEGER NOT NULL,
                    "Stored" INTEGER NOT NULL,
                    CONSTRAINT "PK_StatementActivities" PRIMARY KEY ("ActivityKey", "Related", "Stored")
                ) WITHOUT ROWID;
                """);

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

            migrationBuilder.CreateTable(
                name: "AttachmentFiles",
                columns: table => new
                {
                    Sha2 = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentFiles", x => x.Sha2);
                });

            migrationBuilder.CreateTable(
                name: "ForwardingTargets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Endpoint = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProtectedSecret = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Filter = table.Column<string>(type: "TEXT", nullable: false),
                    Enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Sent = table.Column<long>(type: "INTEGER", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ProblemUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TryAgainUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeasedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LeasedUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForwardingTargets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StatementAliasActivities",
                columns: table => new
                {
                    ActivityKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Related = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stored = table.Column<long>(type: "INTEGER", nullable: false),
                    Of = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAliasActivities", x => new { x.ActivityKey, x.Related, x.Stored, x.Of });
                });

            migrationBuilder.CreateTable(
                name: "StatementAliasAgents",
                columns: table => new
                {
                    AgentKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Related = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stored = table.Column<long>(type: "INTEGER", nullable: false),
                    Of = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAliasAgents", x => new { x.AgentKey, x.Related, x.Stored, x.Of });
                });

            migrationBuilder.CreateTable(
                name: "StatementAliases",
                columns: table => new
                {
                    Stored = table.Column<long>(type: "INTEGER", nullable: false),
                    Of = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorKey = table.Column<long>(type: "INTEGER", nullable: true),
                    VerbKey = table.Column<long>(type: "INTEGER", nullable: false),
                    ActivityKey = table.Column<long>(type: "INTEGER", nullable: true),
                    AuthorityKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Registration = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAliases", x => new { x.Stored, x.Of });
                });

            migrationBuilder.CreateTable(
                name: "StatementAttachments",
                columns: table => new
                {
                    Stored = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha2 = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAttachments", x => new { x.Stored, x.Sha2 });
                });

            migrationBuilder.CreateTable(
                name: "StatementReferences",
                columns: table => new
                {
                    Stored = table.Column<long>(type: "INTEGER", nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Voids = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementReferences", x => x.Stored);
                });

            migrationBuilder.CreateTable(
                name: "XapiActivities",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Iri = table.Column<string>(type: "TEXT", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiActivities", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "XapiDocuments",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    AgentKey = table.Column<long>(type: "INTEGER", nullable: false),
                    ActivityKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Registration = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    IdKey = table.Column<long>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<string>(type: "TEXT", nullable: false),
                    Activity = table.Column<string>(type: "TEXT", nullable: true),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Updated = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_XapiDocuments", x => new { x.Kind, x.AgentKey, x.ActivityKey, x.Registration, x.IdKey });
                });

            migrationBuilder.CreateTable(
                name: "ForwardingSetAside",
                columns: table => new
                {
                    TargetId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Stored = table.Column<long>(type: "INTEGER", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Again = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "IX_StatementAliases_ActivityKey_Stored",
                table: "StatementAliases",
                columns: new[] { "ActivityKey", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementAliases_ActorKey_Stored",
                table: "StatementAliases",
                columns: new[] { "ActorKey", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementAliases_AuthorityKey_Stored",
                table: "StatementAliases",
                columns: new[] { "AuthorityKey", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementAliases_Registration_Stored",
                table: "StatementAliases",
                columns: new[] { "Registration", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementAliases_VerbKey_Stored",
                table: "StatementAliases",
                columns: new[] { "VerbKey", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementAttachments_Sha2",
                table: "StatementAttachments",
                column: "Sha2");

            migrationBuilder.CreateIndex(
                name: "IX_StatementReferences_TargetId",
                table: "StatementReferences",
                column: "TargetId");

            migrationBuilder.Sql(
                """
                INSERT INTO "Statements"
                    ("Stored", "Id", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "Voids", "Json")
                SELECT CAST(strftime('%s', "Stored") AS INTEGER) * 1000000 + CAST(substr(substr("Stored", 21) || '000000', 1, 6) AS INTEGER),
                    "Id", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "Voids", "Json"
                FROM "OldStatements" ORDER BY "Seq";
                INSERT INTO "StatementIds" ("Id", "Stored") SELECT "Id", "Stored" FROM "Statements";
                INSERT INTO "StatementReferences" ("Stored", "TargetId", "Voids")
                SELECT i."Stored", o."RefersTo", o."Voids"
                FROM "OldStatements" o JOIN "StatementIds" i ON i."Id" = o."Id" WHERE o."RefersTo" IS NOT NULL;
                INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored")
                SELECT a."AgentKey", 0, i."Stored"
                FROM "OldStatementAgents" a JOIN "OldStatements" o ON o."Seq" = a."Seq" JOIN "StatementIds" i ON i."Id" = o."Id";
                DROP TABLE "OldStatementAgents";
                DROP TABLE "OldStatements";
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ActivityKey_Stored_VerbKey",
                table: "Statements",
                columns: new[] { "ActivityKey", "Stored", "VerbKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ActorKey_Stored",
                table: "Statements",
                columns: new[] { "ActorKey", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_AuthorityKey_Stored",
                table: "Statements",
                columns: new[] { "AuthorityKey", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Registration_Stored",
                table: "Statements",
                columns: new[] { "Registration", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_VerbKey_Stored",
                table: "Statements",
                columns: new[] { "VerbKey", "Stored" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only.");
    }
}
