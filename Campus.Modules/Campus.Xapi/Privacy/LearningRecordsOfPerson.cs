using System.Text;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.Xapi.Credentials;
using Campus.Xapi.Documents;
using Campus.Xapi.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Privacy;

/// <summary>
/// What the record store keeps about a person: the statements she is in, the documents that belong to her, and the keys she gave
/// to programs.
/// </summary>
internal sealed class LearningRecordsOfPerson(
    CampusDb db, IPeople people, StatementReader reader, IOptions<XapiOptions> options) : IPersonalData
{
    private const int PageSize = 500;

    public string Title => "Leerdata";

    public async Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken)
    {
        if (!(await people.FindAsync([personId], cancellationToken)).TryGetValue(personId, out var known))
        {
            return null;
        }
        var account = known.ActorId;
        var person = new PersonTrace(account, options.Value.HomePage);
        var statements = await StatementsAsync(person, cancellationToken);
        var documents = await db.Set<DocumentRow>().AsNoTracking().Where(row => row.AgentKey == person.Key)
            .OrderBy(row => row.Updated).ToListAsync(cancellationToken);
        var keys = await db.Set<CredentialRow>().AsNoTracking().Where(row => row.CreatedBy == account || row.RevokedBy == account)
            .OrderBy(row => row.CreatedUtc).ToListAsync(cancellationToken);
        return statements.Count + documents.Count + keys.Count == 0 ? null : new JsonObject
        {
            ["uitspraken"] = statements,
            ["documenten"] = new JsonArray([.. documents.Select(Describe)]),
            ["sleutels"] = new JsonArray([.. keys.Select(key => Describe(key, account))]),
        };
    }

    private async Task<JsonArray> StatementsAsync(PersonTrace person, CancellationToken cancellationToken)
    {
        var statements = new JsonArray();
        StatementQuery? query = new() { Agent = person.Key, RelatedAgents = true, Ascending = true, Limit = PageSize };
        while (query is not null)
        {
            var page = await reader.PageAsync(query, onlyOf: null, cancellationToken);
            foreach (var statement in page.Statements)
            {
                statements.Add(JsonNode.Parse(statement.Json));
            }
            query = page.Next;
        }
        return statements;
    }

    private static JsonObject Describe(DocumentRow row) => new()
    {
        ["id"] = row.DocumentId,
        ["activiteit"] = row.Activity,
        ["gewijzigd"] = row.Updated,
        ["soort"] = row.ContentType,
        ["inhoud"] = IsText(row.ContentType) ? Encoding.UTF8.GetString(row.Content) : Convert.ToBase64String(row.Content),
    };

    // Of a key that she had to do with: what it is for and what she did, never its secret.
    private static JsonObject Describe(CredentialRow row, string account) => new()
    {
        ["naam"] = row.Name,
        ["gemaakt"] = row.CreatedBy == account ? row.CreatedUtc : null,
        ["ingetrokken"] = row.RevokedBy == account ? row.RevokedUtc : null,
    };

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || contentType.Contains("json", StringComparison.OrdinalIgnoreCase);
}
