using System.Data.Common;
using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Attachments;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Privacy;

/// <summary>
/// Erases a person from the record store: the only thing that ever rewrites a statement. It goes in small transactions,
/// each complete in itself, and starts anew when it is run again; so it may be killed at any moment.
/// </summary>
internal sealed class Erasure(
    CampusDb db, IDomainEvents events, ErasedBytes bytes, AttachmentSweep attachments, IOptions<XapiOptions> options)
{
    private const int PageSize = 200;

    // A file that came along in the last minutes may be waiting for the statement of somebody else.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Erases somebody by her account name.</summary>
    /// <returns>How many statements were rewritten.</returns>
    public async Task<int> EraseAsync(string account, CancellationToken cancellationToken)
    {
        var person = new PersonTrace(account, options.Value.HomePage);
        var count = 0;
        foreach (var sql in ErasureSql.Pages)
        {
            count += await EraseAllAsync(sql, person, cancellationToken);
        }
        await db.InTransactionAsync(token => events.RaiseAsync(new PersonErased(person.Account), token), cancellationToken);
        await attachments.RemoveUnusedAsync(Patience, cancellationToken);
        await bytes.RemoveAsync(cancellationToken);
        return count;
    }

    private async Task<int> EraseAllAsync(string sql, PersonTrace person, CancellationToken cancellationToken)
    {
        var (after, count) = (0L, 0);
        while (true)
        {
            var page = await db.InTransactionAsync(token => ErasePageAsync(sql, person, after, token), cancellationToken);
            if (page.Read == 0)
            {
                return count;
            }
            (after, count) = (page.Last, count + page.Changed);
        }
    }

    private async Task<(int Read, long Last, int Changed)> ErasePageAsync(
        string sql, PersonTrace person, long after, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(sql, person, after, cancellationToken);
        var changed = 0;
        foreach (var (stored, json) in page)
        {
            if (await EraseOneAsync(person, stored, json, cancellationToken))
            {
                changed++;
            }
        }
        return (page.Count, page.Count == 0 ? after : page[^1].Stored, changed);
    }

    private async Task<bool> EraseOneAsync(
        PersonTrace person, long stored, string json, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(json);
        if (!json.Contains(person.Account, StringComparison.OrdinalIgnoreCase) && !Mentions(person, document.RootElement))
        {
            return false;
        }
        var text = ErasedText.Of(person, document.RootElement);
        await UpdateAsync(stored, text.Write(json), cancellationToken);
        await RunAsync(ErasureSql.ForgetAnswers, command => command.Add("@stored", stored), cancellationToken);
        foreach (var sha2 in text.RemovedFiles)
        {
            await RunAsync(
                ErasureSql.ForgetFile,
                command =>
                {
                    command.Add("@stored", stored);
                    command.Add("@sha2", sha2);
                },
                cancellationToken);
        }
        return true;
    }

    // A name that is written with escapes is not in the text.
    private static bool Mentions(PersonTrace person, JsonElement statement)
    {
        var keys = StatementKeys.Of(statement);
        return keys.ActorKey == person.Key
            || keys.Agents.Any(mention => mention.Key == person.Key)
            || (statement.TryGetProperty("authority"u8, out var authority) && person.Is(authority));
    }

    private async Task UpdateAsync(long stored, string json, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(json);
        var keys = StatementKeys.Of(document.RootElement);
        await RunAsync(
            ErasureSql.Update,
            command =>
            {
                command.Add("@stored", stored);
                command.Add("@json", json);
                command.Add("@actor", keys.ActorKey);
                command.Add("@authority", Identifier.KeyOf(document.RootElement.GetProperty("authority"u8)) ?? 0);
                command.Add("@activity", keys.ActivityKey);
            },
            cancellationToken);
    }

    private async Task<List<(long Stored, string Json)>> ReadAsync(
        string sql, PersonTrace person, long after, CancellationToken cancellationToken)
    {
        await using var command = db.Command(sql);
        command.Add("@after", after);
        command.Add("@size", PageSize);
        if (sql.Contains("@key", StringComparison.Ordinal))
        {
            command.Add("@key", person.Key);
        }
        else
        {
            command.Add("@pattern", person.Pattern);
        }
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var page = new List<(long, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            page.Add((reader.GetInt64(0), reader.GetString(1)));
        }
        return page;
    }

    private async Task RunAsync(string sql, Action<DbCommand> fill, CancellationToken cancellationToken)
    {
        await using var command = db.Command(sql);
        fill(command);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
