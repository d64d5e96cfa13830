using System.Data.Common;
using Campus.Platform;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Documents;

/// <summary>
/// Keeps documents. A change is decided on what is there and written only if that is still there: the write names the
/// tag that was read, so of two writers who read the same one only one gets through, on whatever machine they are.
/// </summary>
internal sealed class DocumentStore(CampusDb db, TimeProvider time)
{
    private const string OneOf =
        """
        "Kind" = @kind AND "AgentKey" = @agent AND "ActivityKey" = @activity AND "Registration" = @registration AND "IdKey" = @id
        """;

    private const string TagSql = $"""SELECT "ETag" FROM "XapiDocuments" WHERE {OneOf}""";

    private const string DocumentSql = $"""SELECT "ContentType", "Content", "Updated" FROM "XapiDocuments" WHERE {OneOf}""";

    private const string InsertSql =
        """
        INSERT INTO "XapiDocuments"
            ("Kind", "AgentKey", "ActivityKey", "Registration", "IdKey", "DocumentId", "Activity", "ContentType", "Content", "ETag", "Updated")
        VALUES (@kind, @agent, @activity, @registration, @id, @name, @iri, @type, @content, @tag, @updated)
        ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql =
        $"""
        UPDATE "XapiDocuments" SET "ContentType" = @type, "Content" = @content, "ETag" = @tag, "Updated" = @updated
        WHERE {OneOf} AND "ETag" = @was
        """;

    private const string DeleteSql = $"""DELETE FROM "XapiDocuments" WHERE {OneOf} AND "ETag" = @was""";

    public async Task<StoredDocument?> FindAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = Command(DocumentSql, address);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new StoredDocument(new Document(reader.GetString(0), reader.GetFieldValue<byte[]>(1)), Utc(reader, 2))
            : null;
    }

    /// <summary>The ids of all documents at an address, each once, and when the newest of them changed.</summary>
    public async Task<(IReadOnlyCollection<string> Ids, DateTime? Newest)> IdsAsync(
        DocumentAddress address, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command("");
        var since = address.Since is { } moment ? Condition(command, """ AND "Updated" > @since""", "@since", moment) : "";
        command.CommandText = $"""SELECT "DocumentId", "Updated" FROM "XapiDocuments" WHERE {AllOf(command, address)}{since} ORDER BY "Updated" """;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (ids, newest) = (new OrderedDictionary<string, bool>(StringComparer.Ordinal), default(DateTime?));
        while (await reader.ReadAsync(cancellationToken))
        {
            ids[reader.GetString(0)] = true;
            newest = Utc(reader, 1);
        }
        return (ids.Keys, newest);
    }

    /// <summary>Stores a document, in the place of what is there if the preconditions allow that.</summary>
    /// <param name="address">Where.</param>
    /// <param name="document">What.</param>
    /// <param name="preconditions">What the sender asks.</param>
    /// <param name="blindly">What may be written without any precondition.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<DocumentOutcome> PutAsync(
        DocumentAddress address, Document document, Preconditions preconditions, BlindWrite blindly, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        while (true)
        {
            var tag = await TagAsync(address, cancellationToken);
            if (!preconditions.HoldFor(tag))
            {
                return DocumentOutcome.PreconditionFailed;
            }
            if (!preconditions.AreThere && blindly != BlindWrite.Always && (tag is not null || blindly == BlindWrite.Never))
            {
                return tag is null ? DocumentOutcome.UnconditionalNew : DocumentOutcome.Unconditional;
            }
            if (await WriteAsync(address, document, tag, cancellationToken))
            {
                return DocumentOutcome.Done;
            }
        }
    }

    /// <summary>Merges a document, which can be merged, with what is there; stores it when nothing is.</summary>
    public async Task<DocumentOutcome> MergeAsync(
        DocumentAddress address, Document posted, Preconditions preconditions, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        while (true)
        {
            var existing = (await FindAsync(address, cancellationToken))?.Document;
            if (!preconditions.HoldFor(existing?.ETag))
            {
                return DocumentOutcome.PreconditionFailed;
            }
            if (existing is not null && DocumentMerge.Refuse(existing) is not null)
            {
                return DocumentOutcome.NotMergeable;
            }
            var merged = existing is null ? posted : DocumentMerge.Merge(existing, posted);
            if (await WriteAsync(address, merged, existing?.ETag, cancellationToken))
            {
                return DocumentOutcome.Done;
            }
        }
    }

    /// <summary>Deletes a document; one that is not there is no error, unless the sender says it is.</summary>
    public async Task<DocumentOutcome> DeleteAsync(
        DocumentAddress address, Preconditions preconditions, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        while (true)
        {
            var tag = await TagAsync(address, cancellationToken);
            if (!preconditions.HoldFor(tag))
            {
                return DocumentOutcome.PreconditionFailed;
            }
            if (tag is null)
            {
                return DocumentOutcome.Done;
            }
            await using var command = Command(DeleteSql, address);
            command.Add("@was", tag);
            if (await command.ExecuteNonQueryAsync(cancellationToken) == 1)
            {
                return DocumentOutcome.Done;
            }
        }
    }

    /// <summary>Deletes all documents at an address.</summary>
    public async Task DeleteAllAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command("");
        command.CommandText = $"""DELETE FROM "XapiDocuments" WHERE {AllOf(command, address)}""";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<string?> TagAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        await using var command = Command(TagSql, address);
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }

    // False when somebody else was first.
    private async Task<bool> WriteAsync(
        DocumentAddress address, Document document, string? tagThere, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var command = Command(tagThere is null ? InsertSql : UpdateSql, address);
        command.Add("@type", document.ContentType);
        command.Add("@content", document.Content);
        command.Add("@tag", document.ETag);
        command.Add("@updated", now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)));
        if (tagThere is null)
        {
            command.Add("@name", address.Id);
            command.Add("@iri", address.Activity);
        }
        else
        {
            command.Add("@was", tagThere);
        }
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private DbCommand Command(string sql, DocumentAddress address)
    {
        var command = db.Command(sql);
        AddContext(command, address);
        command.Add("@registration", Text(address.Registration));
        command.Add("@id", Key.Of(address.Id!));
        return command;
    }

    // Without a registration the context is the agent and the activity, whatever the registration (Communication 2.3).
    private static string AllOf(DbCommand command, DocumentAddress address)
    {
        AddContext(command, address);
        const string Context = """ "Kind" = @kind AND "AgentKey" = @agent AND "ActivityKey" = @activity""";
        return address.Registration is null
            ? Context
            : Context + Condition(command, """ AND "Registration" = @registration""", "@registration", Text(address.Registration));
    }

    private static void AddContext(DbCommand command, DocumentAddress address)
    {
        command.Add("@kind", (int)address.Kind);
        command.Add("@agent", address.AgentKey);
        command.Add("@activity", address.ActivityKey);
    }

    private static string Condition(DbCommand command, string sql, string name, object value)
    {
        command.Add(name, value);
        return sql;
    }

    private static string Text(Guid? registration) => registration?.ToString("D") ?? "";

    private static DateTime Utc(DbDataReader reader, int column) => DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc);
}
