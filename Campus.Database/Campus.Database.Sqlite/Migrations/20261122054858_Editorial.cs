using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Campus.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Editorial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_CorrelationId",
                table: "AuditEntries");

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSignInUtc",
                table: "Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LockReason",
                table: "Users",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LockedUtc",
                table: "Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NormalizedName",
                table: "Users",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PersonId",
                table: "ScheduledChanges",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "ScheduledChanges",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VersionId",
                table: "ScheduledChanges",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AltText",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Author",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Captions",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Decorative",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<double>(
                name: "FocalX",
                table: "MediaFiles",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "FocalY",
                table: "MediaFiles",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Folder",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Height",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Pages",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Store",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 450,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TrashedFrom",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TrashedUtc",
                table: "MediaFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Width",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "ContentItemVersions",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms",
                table: "ContentItemVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ContentReferences",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentReferences", x => new { x.ContentItemId, x.Kind, x.Target });
                });

            migrationBuilder.CreateTable(
                name: "EditorPresences",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    SeenUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditorPresences", x => new { x.ContentItemId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "KeptPieces",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptPieces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MediaAliases",
                columns: table => new
                {
                    OldPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaAliases", x => x.OldPath);
                });

            migrationBuilder.CreateTable(
                name: "MediaFolders",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaFolders", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "MediaUses",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaUses", x => new { x.ContentItemId, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "PublicationProblems",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationProblems", x => x.ContentItemId);
                });

            migrationBuilder.CreateTable(
                name: "RecipeUploads",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AppliedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecipeUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewLinks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastUsedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRemarks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    LinkId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRemarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRequests",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AskedById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    AskedByName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ToPersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    ToRole = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    AnsweredByName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkingCopies",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: true),
                    Base = table.Column<string>(type: "TEXT", nullable: true),
                    DisplayText = table.Column<string>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Acts = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    ChangedByName = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkingCopies", x => x.ContentItemId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Users_NormalizedName",
                table: "Users",
                column: "NormalizedName");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_Folder",
                table: "MediaFiles",
                column: "Folder");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_Hash",
                table: "MediaFiles",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_TrashedUtc",
                table: "MediaFiles",
                column: "TrashedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ContentItemVersions_Latest_ModifiedUtc",
                table: "ContentItemVersions",
                columns: new[] { "Latest", "ModifiedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_CorrelationId_CreatedUtc",
                table: "AuditEntries",
                columns: new[] { "CorrelationId", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_CreatedUtc_EventId",
                table: "AuditEntries",
                columns: new[] { "CreatedUtc", "EventId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_UserId_CreatedUtc",
                table: "AuditEntries",
                columns: new[] { "UserId", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentReferences_Kind_Target",
                table: "ContentReferences",
                columns: new[] { "Kind", "Target" });

            migrationBuilder.CreateIndex(
                name: "IX_EditorPresences_SeenUtc",
                table: "EditorPresences",
                column: "SeenUtc");

            migrationBuilder.CreateIndex(
                name: "IX_KeptPieces_ContentItemId_SettledUtc",
                table: "KeptPieces",
                columns: new[] { "ContentItemId", "SettledUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaAliases_Path",
                table: "MediaAliases",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_MediaUses_Path",
                table: "MediaUses",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationProblems_AtUtc",
                table: "PublicationProblems",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_RecipeUploads_CreatedUtc",
                table: "RecipeUploads",
                column: "CreatedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewLinks_ContentItemId_CreatedUtc",
                table: "ReviewLinks",
                columns: new[] { "ContentItemId", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewLinks_TokenHash",
                table: "ReviewLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRemarks_ContentItemId_CreatedUtc",
                table: "ReviewRemarks",
                columns: new[] { "ContentItemId", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_ContentItemId_AskedUtc",
                table: "ReviewRequests",
                columns: new[] { "ContentItemId", "AskedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_State_AskedById",
                table: "ReviewRequests",
                columns: new[] { "State", "AskedById" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_State_ToPersonId",
                table: "ReviewRequests",
                columns: new[] { "State", "ToPersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_State_ToRole",
                table: "ReviewRequests",
                columns: new[] { "State", "ToRole" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkingCopies_ChangedUtc",
                table: "WorkingCopies",
                column: "ChangedUtc");

            // What was there before is found by its name too. "media rebuild" and the next save make it exact.
            migrationBuilder.Sql("UPDATE \"ContentItemVersions\" SET \"SearchText\" = lower(\"DisplayText\")");
            migrationBuilder.Sql("UPDATE \"Users\" SET \"NormalizedName\" = lower(\"Name\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContentReferences");

            migrationBuilder.DropTable(
                name: "EditorPresences");

            migrationBuilder.DropTable(
                name: "KeptPieces");

            migrationBuilder.DropTable(
                name: "MediaAliases");

            migrationBuilder.DropTable(
                name: "MediaFolders");

            migrationBuilder.DropTable(
                name: "MediaUses");

            migrationBuilder.DropTable(
                name: "PublicationProblems");

            migrationBuilder.DropTable(
                name: "RecipeUploads");

            migrationBuilder.DropTable(
                name: "ReviewLinks");

            migrationBuilder.DropTable(
                name: "ReviewRemarks");

            migrationBuilder.DropTable(
                name: "ReviewRequests");

            migrationBuilder.DropTable(
                name: "WorkingCopies");

            migrationBuilder.DropIndex(
                name: "IX_Users_NormalizedName",
                table: "Users");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_Folder",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_Hash",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_TrashedUtc",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_ContentItemVersions_Latest_ModifiedUtc",
                table: "ContentItemVersions");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_CorrelationId_CreatedUtc",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_CreatedUtc_EventId",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_UserId_CreatedUtc",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "LastSignInUtc",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "LockReason",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "LockedUtc",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "NormalizedName",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "ScheduledChanges");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "ScheduledChanges");

            migrationBuilder.DropColumn(
                name: "VersionId",
                table: "ScheduledChanges");

            migrationBuilder.DropColumn(
                name: "AltText",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Author",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Captions",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Decorative",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "FocalX",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "FocalY",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Folder",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Height",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Pages",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Store",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "TrashedFrom",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "TrashedUtc",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Width",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "ContentItemVersions");

            migrationBuilder.DropColumn(
                name: "Terms",
                table: "ContentItemVersions");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_CorrelationId",
                table: "AuditEntries",
                column: "CorrelationId");
        }
    }
}
