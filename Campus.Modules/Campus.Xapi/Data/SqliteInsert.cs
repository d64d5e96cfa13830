using System.Data.Common;
using Campus.Platform;

namespace Campus.Xapi.Data;

/// <summary>One prepared statement for all rows of a group: SQLite runs in this process, so a row needs no trip.</summary>
internal sealed class SqliteInsert : IAsyncDisposable
{
    private const string Sql =
        """
        INSERT INTO "Statements"
            ("Seq", "Id", "Stored", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "RefersTo", "Voids", "Json")
        VALUES (@seq, @id, @stored, @actor, @verb, @activity, @authority, @registration, @refersTo, @voids, @json)
        ON CONFLICT ("Id") DO NOTHING
        """;

    private readonly DbCommand command;
    private readonly DbParameter seq, id, stored, actor, verb, activity, authority, registration, refersTo, voids, json;

    public SqliteInsert(CampusDb db)
    {
        command = db.Command(Sql);
        (seq, id, stored, json) = (command.Add("@seq"), command.Add("@id"), command.Add("@stored"), command.Add("@json"));
        (actor, verb, activity) = (command.Add("@actor"), command.Add("@verb"), command.Add("@activity"));
        (authority, registration) = (command.Add("@authority"), command.Add("@registration"));
        (refersTo, voids) = (command.Add("@refersTo"), command.Add("@voids"));
    }

    /// <summary>Adds a statement.</summary>
    /// <returns>Whether its id was new.</returns>
    public async Task<bool> AddAsync(NumberedStatement statement, CancellationToken cancellationToken)
    {
        var draft = statement.Draft;
        seq.Value = statement.Seq;
        id.Value = draft.Id;
        stored.Value = statement.Stored;
        actor.Value = OrNull(draft.ActorKey);
        verb.Value = draft.VerbKey;
        activity.Value = OrNull(draft.ActivityKey);
        authority.Value = draft.AuthorityKey;
        registration.Value = OrNull(draft.Registration);
        refersTo.Value = OrNull(draft.RefersTo);
        voids.Value = draft.Voids;
        json.Value = statement.Text;
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private static object OrNull<T>(T? value)
        where T : struct => value is { } known ? known : DBNull.Value;
}
