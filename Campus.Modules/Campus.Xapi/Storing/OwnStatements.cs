using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Xapi.Statements;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Storing;

/// <summary>Statements that modules of the campus mint; the campus itself vouches for them.</summary>
internal sealed class OwnStatements(IOptions<XapiOptions> options)
{
    private readonly Authority authority = Authority.Account(options.Value.HomePage, "campus", "ParticipatieCampus");

    /// <exception cref="ArgumentException">The statement breaks a rule of xAPI.</exception>
    public StatementDraft Draft(JsonObject statement)
    {
        var json = JsonSerializer.SerializeToElement(statement);
        // 1.0.3 is what clients of either version can read.
        return StatementDraft.From(json, authority, XapiVersion.V1);
    }
}
