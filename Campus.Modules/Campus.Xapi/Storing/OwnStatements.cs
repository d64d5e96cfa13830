using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Storing;

/// <summary>Statements that modules of the campus mint; the campus itself vouches for them.</summary>
internal sealed class OwnStatements(IOptions<XapiOptions> options)
{
    private readonly Authority authority = Authority.OfCampus(options.Value.HomePage);

    public long AuthorityKey => authority.Key;

    /// <exception cref="ArgumentException">The statement breaks a rule of xAPI.</exception>
    public StatementDraft Draft(JsonObject statement)
    {
        var json = JsonSerializer.SerializeToElement(statement);
        // 1.0.3 is what clients of either version can read.
        if (StatementRules.Statement(json, XapiVersion.V1) is { } refusal)
        {
            throw new ArgumentException(
                $"The statement breaks {Sections.Name(refusal.Section, XapiVersion.V1)}: ${refusal.Path} {refusal.Message}.", nameof(statement));
        }
        return StatementDraft.From(json, idWhenNone: null, authority, XapiVersion.V1);
    }
}
