using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RecordStore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A table cannot become one in parts: the rows move to a new one. What speaks of statements beyond their actor and
            // object is found again by the command "statements reindex".
            migrationBuilder.Sql(
                """
                ALTER TABLE "Statements" RENAME TO "OldStatements";
                ALTER TABLE "OldStatements" RENAME CONSTRAINT "PK_Statements" TO "PK_OldStatements";
                ALTER TABLE "StatementAgents" RENAME TO "OldStatementAgents";
                ALTER TABLE "OldStatementAgents" RENAME CONSTRAINT "PK_StatementAgents" TO "PK_OldStatementAgents";

                CREATE TABLE "Statements" (
                    "Stored" bigint NOT NULL,
                    "Id" uuid NOT NULL,
                    "ActorKey" bigint,
                    "VerbKey" bigint NOT NULL,
                    "ActivityKey" bigint,
                    "AuthorityKey" bigint NOT NULL,
                    "Registration" uuid,
                    "Voids" boolean NOT NULL,
                    "Json" text NOT NULL,
                    CONSTRAINT "PK_Statements" PRIMARY KEY ("Stored")
                ) PARTITION BY RANGE ("Stored");
                CREATE TABLE "Statements_rest" PARTITION OF "Statements" DEFAULT;

                CREATE TABLE "StatementAgents" (
                    "AgentKey" bigint NOT NULL,
                    "Related" boolean NOT NULL,
                    "Stored" bigint NOT NULL,
                    "Of" bigint NOT NULL,
                    CONSTRAINT "PK_StatementAgents" PRIMARY KEY ("AgentKey", "Related", "Stored", "Of")
                ) PARTITION BY RANGE ("Stored");
                CREATE TABLE "StatementAgents_rest" PARTITION OF "StatementAgents" DEFAULT;

                CREATE TABLE "StatementActivities" (
                    "ActivityKey" bigint NOT NULL,
                    "Related" boolean NOT NULL,
                    "Stored" bigint NOT NULL,
                    "Of" bigint NOT NULL,
                    CONSTRAINT "PK_StatementActivities" PRIMARY KEY ("ActivityKey", "Related", "Stored", "Of")
                ) PARTITION BY RANGE ("Stored");
                CREATE TABLE "StatementActivities_rest" PARTITION OF "StatementActivities" DEFAULT;
                """);

            migrationBuilder.CreateTable(
                name: "StatementAliases",
                columns: table => new
                {
                    Stored = table.Column<long>(type: "bigint", nullable: false),
                    Of = table.Column<long>(type: "bigint", nullable: false),
                    VerbKey = table.Column<long>(type: "bigint", nullable: false),
                    Registration = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAliases", x => new { x.Stored, x.Of });
                });

            migrationBuilder.CreateTable(
                name: "StatementIds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Stored = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementIds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StatementReferences",
                columns: table => new
                {
                    Stored = table.Column<long>(type: "bigint", nullable: false),
                    TargetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Voids = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementReferences", x => x.Stored);
                });

            migrationBuilder.Sql(
                """
                INSERT INTO "Statements"
                    ("Stored", "Id", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "Voids", "Json")
                SELECT (extract(epoch FROM "Stored") * 1000000)::bigint, "Id", "ActorKey", "VerbKey", "ActivityKey",
                    "AuthorityKey", "Registration", "Voids", "Json"
                FROM "OldStatements";
                INSERT INTO "StatementIds" ("Id", "Stored") SELECT "Id", "Stored" FROM "Statements";
                INSERT INTO "StatementReferences" ("Stored", "TargetId", "Voids")
                SELECT i."Stored", o."RefersTo", o."Voids"
                FROM "OldStatements" o JOIN "StatementIds" i ON i."Id" = o."Id" WHERE o."RefersTo" IS NOT NULL;
                INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored", "Of")
                SELECT a."AgentKey", false, i."Stored", i."Stored"
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
