using System.Data.Common;
using Campus.Platform;
using Campus.Xapi.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Campus.Xapi.Data;

/// <summary>The statement SQL in which SQLite and PostgreSQL differ. What they share stands with its reader.</summary>
internal abstract class StatementSql
{
    /// <summary>
    /// Makes this transaction the only one that adds statements until it ends, and says where the last one ended: so the
    /// order of <c>stored</c> is the order of commits, on one machine and on several.
    /// </summary>
    public abstract Task<StorePosition> LockAsync(CampusDb db, CancellationToken cancellationToken);

    /// <summary>
    /// Adds statements with everything they are found by, leaving out those whose id is there already.
    /// </summary>
    public abstract Task<Inserted> InsertAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, CancellationToken cancellationToken);

    /// <summary>
    /// Makes statements findable by agents and activities; a row that is there already is left as it is.
    /// </summary>
    public abstract Task MentionAsync(CampusDb db, IReadOnlyList<MentionedIn> rows, CancellationToken cancellationToken);

    /// <summary>Makes statements findable by what those say that they refer to; likewise.</summary>
    public abstract Task AliasAsync(CampusDb db, IReadOnlyList<Alias> aliases, CancellationToken cancellationToken);

    /// <summary>Notes what statements refer to; likewise.</summary>
    public abstract Task ReferAsync(CampusDb db, IReadOnlyList<Reference> references, CancellationToken cancellationToken);

    /// <summary>The texts of statements by id, of those that are there.</summary>
    public abstract Task<Dictionary<Guid, string>> TextsAsync(
        CampusDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken);

    /// <summary>
    /// The moment up to which every statement can be read: none will ever be stored before it any more.
    /// </summary>
    public abstract Task<DateTime> ConsistentThroughAsync(CampusDb db, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a search of a window, and first looks how far the store is.
    /// </summary>
    /// <param name="search">The search, on a connection of <see cref="SearchAsync"/>.</param>
    /// <param name="reach">How far the windows reach that it is one of.</param>
    /// <param name="take">Takes each row that is found.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract Task<StoreState> ReadAsync(
        DbCommand search, long reach, Action<DbDataReader> take, CancellationToken cancellationToken);

    /// <summary>Text and parameter with which a query compares a column with any of a list of numbers.</summary>
    public abstract string IsOneOf(DbCommand command, string name, IReadOnlyCollection<long> values);

    /// <summary>
    /// The windows of time to search one after the other, in the order of the answer, until there is enough. A query
    /// plans and touches only the months of its window.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="from">The first moment that counts.</param>
    /// <param name="to">The last moment that counts.</param>
    /// <param name="ascending">Oldest first.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract Task<Windows> WindowsAsync(
        CampusDb db, long from, long to, bool ascending, CancellationToken cancellationToken);

    /// <summary>
    /// A connection on which searches run: it reads what was committed, and nothing of a running transaction.
    /// </summary>
    public abstract Task<Searching> SearchAsync(CampusDb db, CancellationToken cancellationToken);

    /// <summary>A column as it is written where its index is not to be used: another one finds less.</summary>
    public abstract string Unindexed(string column);

    protected static async Task TakeAsync(
        DbDataReader reader, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            take(reader);
        }
    }
}

/// <summary>
/// The moment of the last statement, and the time of the clock that all writers share; see <see cref="Moment"/>.
/// </summary>
internal readonly record struct StorePosition(long Stored, long Now);

/// <summary>How far the store was before a search.</summary>
/// <param name="ConsistentThrough">What was stored up to this moment could be read.</param>
/// <param name="Beyond">
/// The last moment of those beyond the windows of the search, which must then be made anew; null when there is none.
/// </param>
internal readonly record struct StoreState(DateTime ConsistentThrough, long? Beyond);

/// <summary>Windows in the order of the answer.</summary>
/// <param name="InOrder">The windows.</param>
/// <param name="Reach">The last moment in which this process expects statements; see <see cref="Moment"/>.</param>
internal sealed record Windows(IEnumerable<TimeWindow> InOrder, long Reach);

/// <summary>A window of time, both ends included; see <see cref="Moment"/>.</summary>
internal readonly record struct TimeWindow(long From, long To);

/// <summary>What became of statements that were offered for insertion.</summary>
/// <param name="Added">The moments of those that were new.</param>
/// <param name="ReferredTo">Whether a statement that refers to one of them is there already.</param>
internal readonly record struct Inserted(IReadOnlySet<long> Added, bool ReferredTo);

/// <summary>A statement with its place in the store.</summary>
internal sealed record NumberedStatement(long Stored, StatementDraft Draft)
{
    public string Text { get; } = Draft.TextStoredAt(Moment.Utc(Stored));

    public Statement ToStatement() => new(
        Draft.Id, Draft.Keys.Account, Draft.Keys.Verb, Draft.Keys.Activity, Draft.Keys.Registration, Moment.Utc(Stored),
        Draft.Authority.IsVouchedFor, Text);
}

/// <summary>The agents and activities that a statement is found by.</summary>
internal sealed record MentionedIn(long Stored, StatementKeys Keys);

/// <summary>A statement that is found by what another says.</summary>
/// <param name="Stored">The one that is found.</param>
/// <param name="Of">The one that it refers to.</param>
/// <param name="Keys">What that one says.</param>
/// <param name="AuthorityKey">Who vouches for that one.</param>
internal sealed record Alias(long Stored, long Of, StatementKeys Keys, long AuthorityKey);

/// <summary>A statement whose object is a StatementRef.</summary>
internal sealed record Reference(long Stored, Guid TargetId, bool Voids);

internal static class CampusDbCommands
{
    /// <summary>A command in the running transaction, if any. The connection must be open.</summary>
    public static DbCommand Command(this CampusDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    public static DbParameter Add(this DbCommand command, string name, object? value = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}

/// <summary>A connection for searches, given back when it is disposed.</summary>
internal readonly struct Searching(DbConnection connection, IAsyncDisposable owner) : IAsyncDisposable
{
    public DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}
