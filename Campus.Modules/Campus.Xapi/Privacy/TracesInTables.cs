using System.Runtime.CompilerServices;
using System.Text;
using Campus.Platform;
using Campus.Xapi.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Campus.Xapi.Privacy;

/// <summary>
/// Looks for a person in every column of every table that can hold a text, and in the indexes that know her by a key.
/// </summary>
internal sealed class TracesInTables(CampusDb db, DatabaseOptions options)
{
    private static readonly string[] AgentKeys = ["ActorKey", "AuthorityKey", "AgentKey"];

    /// <summary>How many columns were looked at.</summary>
    public int Looked { get; private set; }

    public async IAsyncEnumerable<(string Place, long Count)> FindAsync(
        PersonTrace person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null))
        {
            foreach (var column in entity.GetProperties())
            {
                var (condition, value) = Condition(column, person);
                if (condition.Length == 0)
                {
                    continue;
                }
                Looked++;
                await using var command = db.Command($"""SELECT count(*) FROM "{entity.GetTableName()}" WHERE {condition}""");
                command.Add("@value", value);
                if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), null) is > 0 and var count)
                {
                    yield return ($"{entity.GetTableName()}.{column.GetColumnName()}", count);
                }
            }
        }
    }

    private (string Condition, object Value) Condition(IProperty property, PersonTrace person)
    {
        var column = $"\"{property.GetColumnName()}\"";
        var type = property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.ClrType;
        if (type == typeof(string))
        {
            return ($"lower({column}) LIKE @value", person.Pattern.ToLowerInvariant());
        }
        if (type == typeof(byte[]))
        {
            var contains = options.Provider == DatabaseProvider.Sqlite ? $"instr({column}, @value) > 0" : $"position(@value IN {column}) > 0";
            return (contains, Encoding.UTF8.GetBytes(person.Account));
        }
        return AgentKeys.Contains(property.GetColumnName()) ? ($"{column} = @value", person.Key) : ("", 0);
    }
}
