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
    /// order of <c>Seq</c> and <c>stored</c> is the order of commits, on one machine and on several.
    /// </summary>
    public abstract Task<StorePosition> LockAsync(CampusDb db, CancellationToken cancellationToken);

    /// <summary>Adds statements, leaving out those whose id is there already.</summary>
    /// <returns>The numbers of those that were added.</returns>
    public abstract Task<IReadOnlySet<long>> InsertAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, CancellationToken cancellationToken);

    /// <summary>The texts of statements by id, of those that are there.</summary>
    public abstract Task<Dictionary<Guid, string>> TextsAsync(
        CampusDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The moment up to which every statement can be read: none will ever be stored before it any more.</summary>
    public abstract Task<DateTime> ConsistentThroughAsync(CampusDb db, CancellationToken cancellationToken);
}

/// <summary>The number and moment of the last statement, and the time of the clock that all writers share.</summary>
internal readonly record struct StorePosition(long Seq, DateTime Stored, DateTime Now);

/// <summary>A statement with its place in the store.</summary>
internal sealed record NumberedStatement(long Seq, DateTime Stored, StatementDraft Draft)
{
    public string Text { get; } = Draft.TextStoredAt(Stored);

    public Statement ToStatement() =>
        new(Draft.Id, Draft.Account, Draft.Verb, Draft.Activity, Draft.Registration, Stored, Text);
}

internal static class CampusDbCommands
{
    /// <summary>Keeps the connection open until it is disposed.</summary>
    public static async Task<OpenConnection> OpenAsync(this CampusDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new OpenConnection(db);
    }

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

internal readonly struct OpenConnection(CampusDb db) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => new(db.Database.CloseConnectionAsync());
}
