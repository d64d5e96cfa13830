using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Data;

/// <summary>All tables that a statement has rows in.</summary>
internal static class StatementTables
{
    /// <summary>The tables that PostgreSQL keeps in one part for each month, by <c>Stored</c>.</summary>
    public static readonly IReadOnlyList<string> ByMonth = ["Statements", "StatementAgents", "StatementActivities"];

    public static void Configure(ModelBuilder model)
    {
        StatementRow.Configure(model);
        StatementIdRow.Configure(model);
        StatementAgentRow.Configure(model);
        StatementActivityRow.Configure(model);
        StatementReferenceRow.Configure(model);
        StatementAliasRow.Configure(model);
        StatementAliasAgentRow.Configure(model);
        StatementAliasActivityRow.Configure(model);
    }
}
