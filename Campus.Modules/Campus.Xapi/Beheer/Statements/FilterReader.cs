using System.Text;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.Xapi.Beheer.Sentences;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Campus.Xapi.Beheer.Statements;

/// <summary>Makes a query of what somebody filled in, or tells in plain Dutch what is wrong with it.</summary>
internal sealed class FilterReader(ActorReader actors)
{
    /// <summary>The query; null, with the errors told, when something is wrong.</summary>
    public async Task<StatementQuery?> ReadAsync(
        BrowseFilter filter, int limit, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var query = new StatementQuery
        {
            Agent = filter.Person is null ? null : AgentKey(filter.Person.Trim(), await actors.KnowsEverybodyAsync(cancellationToken), state),
            Verb = filter.Verb is null ? null : VerbKey(filter.Verb.Trim(), state),
            Activity = filter.Activity is null ? null : IriKey("activiteit", filter.Activity.Trim(), state),
            Registration = filter.Registration is null ? null : Registration(filter.Registration.Trim(), state),
            Since = Utc(filter.Since),
            Until = Utc(filter.Until),
            RelatedAgents = filter.Related.Contains("personen"),
            RelatedActivities = filter.Related.Contains("activiteiten"),
            Voided = filter.Show == BrowseFilter.VoidedOnly,
            Ascending = filter.Order == BrowseFilter.OldestFirst,
            After = filter.From,
            Limit = limit,
        };
        if (query.Since >= query.Until)
        {
            state.AddModelError("tot", "Kies een moment dat later is dan het begin.");
        }
        return state.IsValid ? query : null;
    }

    private long? AgentKey(string text, bool knowsEverybody, ModelStateDictionary state)
    {
        var isAccount = !text.StartsWith('{') && !text.Contains('@', StringComparison.Ordinal);
        if (!isAccount && !knowsEverybody)
        {
            // Who may not know people must not find out by trying addresses.
            state.AddModelError("persoon", "Vul het nummer van een deelnemer in. Zoeken op iets anders mag je niet.");
            return null;
        }
        var json = text.StartsWith('{') ? text : (isAccount ? Account(text) : Mailbox(text)).ToJsonString();
        var (document, _) = StatementJson.Parse(Encoding.UTF8.GetBytes(json));
        using (document)
        {
            if (document is not null && ActorRules.Actor(document.RootElement, XapiVersion.V2) is null
                && Identifier.KeyOf(document.RootElement) is { } key)
            {
                return key;
            }
        }
        state.AddModelError("persoon", isAccount
            ? "Vul het nummer van een deelnemer in."
            : "Dit is geen persoon die xAPI kent. Vul een deelnemersnummer, een e-mailadres of een agent in JSON in.");
        return null;
    }

    private JsonObject Account(string name) =>
        new() { ["account"] = new JsonObject { ["homePage"] = actors.HomePage, ["name"] = name } };

    private static JsonObject Mailbox(string text) =>
        new() { ["mbox"] = text.StartsWith("mailto:", StringComparison.Ordinal) ? text : "mailto:" + text };

    private static long? VerbKey(string text, ModelStateDictionary state)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            return IriKey("werkwoord", text, state);
        }
        if (VerbWords.Find(text) is { } iri)
        {
            return Key.Of(iri);
        }
        state.AddModelError("werkwoord", "Dit werkwoord is niet bekend. Kies er een uit de lijst, of vul het hele adres in.");
        return null;
    }

    private static long? IriKey(string field, string text, ModelStateDictionary state)
    {
        if (Formats.IsIri(Encoding.UTF8.GetBytes(text)))
        {
            return Key.Of(text);
        }
        state.AddModelError(field, "Vul het hele adres in, met http:// of https:// ervoor.");
        return null;
    }

    private static Guid? Registration(string text, ModelStateDictionary state)
    {
        if (Guid.TryParseExact(text, "D", out var registration))
        {
            return registration;
        }
        state.AddModelError("registratie", "Een registratie ziet eruit als 123e4567-e89b-12d3-a456-426614174000.");
        return null;
    }

    // A moment with a Z is what a program gives; without one it is what a clock in the Netherlands says.
    private static DateTime? Utc(DateTime? moment) => moment?.Kind switch
    {
        null => null,
        DateTimeKind.Unspecified => DutchTime.Utc(moment.Value),
        _ => moment.Value.ToUniversalTime(),
    };
}
