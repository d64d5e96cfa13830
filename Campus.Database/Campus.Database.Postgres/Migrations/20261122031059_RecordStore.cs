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
            // The key changes, so the rows move to new tables. What speaks of statements beyond their actor and object is found
            // again by the command "statements reindex".
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
                    CONSTRAINT "PK_StatementAgents" PRIMARY KEY ("AgentKey", "Related", "Stored")
                ) PARTITION BY RANGE ("Stored");
                CREATE TABLE "StatementAgents_rest" PARTITION OF "StatementAgents" DEFAULT;

                CREATE TABLE "StatementActivities" (
                    "ActivityKey" bigint NOT NULL,
                    "Related" boolean NOT NULL,
                    "Stored" bigint NOT NULL,
                    CONSTRAINT "PK_StatementActivities" PRIMARY KEY ("ActivityKey", "Related", "Stored")
                ) PARTITION BY RANGE ("Stored");
                CREATE TABLE "StatementActivities_rest" PARTITION OF "StatementActivities" DEFAULT;
                """);

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
                name: "StatementAliasActivities",
                columns: table => new
                {
                    ActivityKey = table.Column<long>(type: "bigint", nullable: false),
                    Related = table.Column<bool>(type: "boolean", nullable: false),
                    Stored = table.Column<long>(type: "bigint", nullable: false),
                    Of = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAliasActivities", x => new { x.ActivityKey, x.Related, x.Stored, x.Of });
                });

            migrationBuilder.CreateTable(
                name: "StatementAliasAgents",
                columns: table => new
                {
                    AgentKey = table.Column<long>(type: "bigint", nullable: false),
                    Related = table.Column<bool>(type: "boolean", nullable: false),
                    Stored = table.Column<long>(type: "bigint", nullable: false),
                    Of = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAliasAgents", x => new { x.AgentKey, x.Related, x.Stored, x.Of });
                });

            migrationBuilder.CreateTable(
                name: "StatementAliases",
                columns: table => new
                {
                    Stored = table.Column<long>(type: "bigint", nullable: false),
                    Of = table.Column<long>(type: "bigint", nullable: false),
                    ActorKey = table.Column<long>(type: "bigint", nullable: true),
                    VerbKey = table.Column<long>(type: "bigint", nullable: false),
                    ActivityKey = table.Column<long>(type: "bigint", nullable: true),
                    AuthorityKey = table.Column<long>(type: "bigint", nullable: false),
                    Registration = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementAliases", x => new { x.Stored, x.Of });
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
                SELECT (extract(epoch FROM "Stored") * 1000000)::bigint,
                    "Id", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "Voids", "Json"
                FROM "OldStatements";
                INSERT INTO "StatementIds" ("Id", "Stored") SELECT "Id", "Stored" FROM "Statements";
                INSERT INTO "StatementReferences" ("Stored", "TargetId", "Voids")
                SELECT i."Stored", o."RefersTo", o."Voids"
                FROM "OldStatements" o JOIN "StatementIds" i ON i."Id" = o."Id" WHERE o."RefersTo" IS NOT NULL;
                INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored")
                SELECT a."AgentKey", false, i."Stored"
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
