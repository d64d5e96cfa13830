using System.Text.Json.Nodes;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Campus.Xapi.Credentials;

/// <summary>
/// The recipe step <c>development-credentials</c>: keys with secrets that everybody can read, so for Development only.
/// </summary>
internal sealed class DevelopmentCredentials(
    CampusDb db, IStamps stamps, IHostEnvironment environment, TimeProvider time)
    : IRecipeStepHandler
{
    public string Name => "development-credentials";

    public async Task<IReadOnlyList<RecipeChange>> PlanAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            return [Refused(step.JsonPath, "Voorbeeldsleutels horen alleen in Development.")];
        }
        if (step.Body["Credentials"] is not JsonArray credentials)
        {
            return [Refused($"{step.JsonPath}.Credentials", "Hier hoort een lijst van sleutels.")];
        }
        var changes = new List<RecipeChange>();
        for (var i = 0; i < credentials.Count; i++)
        {
            changes.Add(await PlanAsync(credentials[i], $"{step.JsonPath}.Credentials[{i}]", cancellationToken));
        }
        return changes;
    }

    public async Task ApplyAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        foreach (var node in step.Body["Credentials"]!.AsArray())
        {
            var given = Read(node)!;
            var salt = Secret.NewSalt();
            var (hash, scopes) = (Secret.Hash(given.Secret, salt), string.Join(' ', given.Scopes));
            if (await db.Set<CredentialRow>().FindAsync([given.Key], cancellationToken) is { } known)
            {
                (known.Salt, known.SecretHash, known.Scopes, known.RevokedUtc) = (salt, hash, scopes, null);
            }
            else
            {
                db.Add(new CredentialRow
                {
                    Key = given.Key, Name = given.Key, Salt = salt, SecretHash = hash, Scopes = scopes, CreatedUtc = time.GetUtcNow().UtcDateTime,
                });
            }
        }
        await stamps.ChangeAsync(CredentialLookup.Stamp, cancellationToken);
    }

    // What is known only as a hash cannot be given away again, and must not be.
    public Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JsonObject>>([]);

    private async Task<RecipeChange> PlanAsync(JsonNode? node, string path, CancellationToken cancellationToken)
    {
        if (Read(node) is not { } given)
        {
            return Refused(path, $"Een sleutel heeft een Key van hoogstens {CredentialRow.LongestKey} tekens zonder dubbele punt, een Secret en Scopes.");
        }
        if (given.Scopes.FirstOrDefault(scope => !Scopes.Known.Contains(scope)) is { } unknown)
        {
            return Refused($"{path}.Scopes", $"‘{unknown}’ is geen scope.");
        }
        var known = await db.Set<CredentialRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == given.Key, cancellationToken);
        var outcome = known switch
        {
            null => RecipeOutcome.Created,
            _ when known is { RevokedUtc: null } && known.Scopes == string.Join(' ', given.Scopes)
                && Secret.Hash(given.Secret, known.Salt).AsSpan().SequenceEqual(known.SecretHash) => RecipeOutcome.Unchanged,
            _ => RecipeOutcome.Changed,
        };
        return new RecipeChange(outcome, $"Sleutel ‘{given.Key}’ voor de leerdata", path);
    }

    private static Given? Read(JsonNode? node)
    {
        if (node is not JsonObject entry || entry["Scopes"] is not JsonArray scopes || scopes.Count == 0)
        {
            return null;
        }
        var (key, secret) = (Text(entry["Key"]), Text(entry["Secret"]));
        var valid = key.Length is > 0 and <= CredentialRow.LongestKey && !key.Contains(':', StringComparison.Ordinal) && secret.Length > 0;
        return valid ? new Given(key, secret, [.. scopes.Select(Text)]) : null;
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static RecipeChange Refused(string path, string message) =>
        new(RecipeOutcome.Refused, "Sleutels voor de leerdata", path, message);

    private sealed record Given(string Key, string Secret, IReadOnlyList<string> Scopes);
}
