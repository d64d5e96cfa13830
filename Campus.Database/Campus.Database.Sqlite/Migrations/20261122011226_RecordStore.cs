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
                    "Of" INTEGER NOT NULL,
                    CONSTRAINT "PK_StatementAgents" PRIMARY KEY ("AgentKey", "Related", "Stored", "Of")
                ) WITHOUT ROWID;

                CREATE TABLE "StatementActivities" (
                    "ActivityKey" INTEGER NOT NULL,
                    "Related" INTEGER NOT NULL,
                    "Stored" INTEGER NOT NULL,
                    "Of" INTEGER NOT NULL,
                    CONSTRAINT "PK_StatementActivities" PRIMARY KEY ("ActivityKey", "Related", "Stored", "Of")
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "StatementAliases",
                columns: table => new
                {
                    Stored = table.Column<long>(type: "INTEGER", nullable: false),
                    Of = table.Column<long>(type: "INTEGER", nullable: false),
                    VerbKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Registration = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAliases", x => new { x.Stored, x.Of });
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
                INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored", "Of")
                SELECT a."AgentKey", 0, i."Stored", i."Stored"
                FROM "OldStatementAgents" a JOIN "OldStatements" o ON o."Seq" = a."Seq" JOIN "StatementIds" i ON i."Id" = o."Id";
                DROP TABLE "OldStatementAgents";
                DROP TABLE "OldStatements";
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ActivityKey_Stored",
                table: "Statements",
                columns: new[] { "ActivityKey", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ActivityKey_VerbKey_Stored",
                table: "Statements",
                columns: new[] { "ActivityKey", "VerbKey", "Stored" });

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

            migrationBuilder.CreateIndex(
                name: "IX_StatementAliases_Registration_Stored",
                table: "StatementAliases",
                columns: new[] { "Registration", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementAliases_VerbKey_Stored",
                table: "StatementAliases",
                columns: new[] { "VerbKey", "Stored" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementReferences_TargetId",
                table: "StatementReferences",
                column: "TargetId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Migrations go forward only.");
    }
}
