using System.Text;
using System.Text.Json;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Documents;

/// <summary>
/// The parameter <c>agent</c> of documents: an agent, and since xAPI 2.0 an identified group as well. Only its identifier
/// counts, whatever name it is given.
/// </summary>
internal static class AgentParameter
{
    public static (long Key, Refusal? Refusal) Read(string text, XapiVersion version)
    {
        var (document, refusal) = StatementJson.Parse(Encoding.UTF8.GetBytes(text));
        if (document is null)
        {
            return (0, refusal! with { Path = "" });
        }
        using (document)
        {
            var agent = document.RootElement;
            return Check(agent, version) is { } wrong ? (0, wrong) : (Identifier.KeyOf(agent)!.Value, null);
        }
    }

    private static Refusal? Check(JsonElement agent, XapiVersion version)
    {
        if (version == XapiVersion.V1)
        {
            return ActorRules.Agent(agent, version);
        }
        return ActorRules.Actor(agent, version)
            ?? (Identifier.KeyOf(agent) is null ? Refusal.Here("2.4.2.2", "must be an agent or an identified group") : null);
    }
}
