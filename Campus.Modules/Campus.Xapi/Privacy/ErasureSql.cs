namespace Campus.Xapi.Privacy;

/// <summary>The SQL of erasing, the same on both databases.</summary>
internal static class ErasureSql
{
    private const string Page =
        """
        SELECT s."Stored", s."Json" FROM "Statements" s
        """;

    private const string Rest =
        """
        ORDER BY s."Stored" LIMIT @size
        """;

    /// <summary>
    /// Where a person is found: along the indexes first, which is quick, and then in every text, which is slow but misses
    /// nothing. Each reads on after the last statement it gave.
    /// </summary>
    public static readonly IReadOnlyList<string> Pages =
    [
        $"""{Page} WHERE s."ActorKey" = @key AND s."Stored" > @after {Rest}""",
        $"""{Page} WHERE s."AuthorityKey" = @key AND s."Stored" > @after {Rest}""",
        $"""
        {Page} WHERE s."Stored" IN (
            SELECT DISTINCT a."Stored" FROM "StatementAgents" a WHERE a."AgentKey" = @key AND a."Stored" > @after ORDER BY a."Stored" LIMIT @size) {Rest}
        """,
        $"""{Page} WHERE s."Json" LIKE @pattern AND s."Stored" > @after {Rest}""",
    ];

    public const string Update =
        """
        UPDATE "Statements"
        SET "Json" = @json, "ActorKey" = @actor, "AuthorityKey" = @authority, "ActivityKey" = @activity
        WHERE "Stored" = @stored
        """;

    /// <summary>What the other store answered can repeat what the statement said.</summary>
    public const string ForgetAnswers =
        """
        UPDATE "ForwardingSetAside" SET "Answer" = '' WHERE "Stored" = @stored
        """;

    public const string ForgetFile =
        """
        DELETE FROM "StatementAttachments" WHERE "Stored" = @stored AND "Sha2" = @sha2
        """;

    /// <summary>What is left when no statement names her any more; each may be run again.</summary>
    public static readonly IReadOnlyList<string> Last =
    [
        """DELETE FROM "StatementAgents" WHERE "AgentKey" = @key""",
        """DELETE FROM "StatementAliasAgents" WHERE "AgentKey" = @key""",
        """UPDATE "StatementAliases" SET "ActorKey" = NULL WHERE "ActorKey" = @key""",
        """UPDATE "StatementAliases" SET "AuthorityKey" = 0 WHERE "AuthorityKey" = @key""",
        """DELETE FROM "XapiDocuments" WHERE "AgentKey" = @key OR "DocumentId" LIKE @pattern OR "Activity" LIKE @pattern""",
        """UPDATE "ForwardingSetAside" SET "Answer" = '' WHERE "Answer" LIKE @pattern""",
        """UPDATE "ForwardingTargets" SET "Problem" = NULL WHERE "Problem" LIKE @pattern""",
        """UPDATE "XapiCredentials" SET "CreatedBy" = NULL WHERE "CreatedBy" LIKE @pattern""",
        """UPDATE "XapiCredentials" SET "RevokedBy" = NULL WHERE "RevokedBy" LIKE @pattern""",
        """DELETE FROM "XapiActivities" WHERE "Iri" LIKE @pattern OR "Definition" LIKE @pattern""",
    ];
}
