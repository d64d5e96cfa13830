using System.Net;
using System.Text;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Forwarding;

/// <summary>What may be filled in about another store.</summary>
internal static class TargetRules
{
    public static IReadOnlyList<string> Versions { get; } = ["1.0.3", "2.0.0"];

    /// <summary>What is wrong with a draft; nothing when it may be kept.</summary>
    public static List<TargetMistake> Check(TargetDraft draft, bool secretKnown, bool mayUseHttp)
    {
        var mistakes = new List<TargetMistake>();
        Must(Fits(draft.Name, ForwardingTargetRow.LongestName), nameof(draft.Name), $"Vul een naam in van hoogstens {ForwardingTargetRow.LongestName} tekens.");
        Must(IsAllowed(draft.Endpoint, mayUseHttp), nameof(draft.Endpoint), "Vul een adres in dat begint met https://, zonder vraagteken of hekje.");
        Must(
            Fits(draft.Key, ForwardingTargetRow.LongestKey) && !draft.Key.Contains(':', StringComparison.Ordinal),
            nameof(draft.Key), $"Vul een sleutel in van hoogstens {ForwardingTargetRow.LongestKey} tekens, zonder dubbele punt.");
        Must(secretKnown || !string.IsNullOrEmpty(draft.Secret), nameof(draft.Secret), "Vul het geheim in dat bij de sleutel hoort.");
        Must(Versions.Contains(draft.Version, StringComparer.Ordinal), nameof(draft.Version), "Kies een versie uit de lijst.");
        Must(
            draft.Filter.Verbs.Concat(draft.Filter.Activities).All(text => Formats.IsIri(Encoding.UTF8.GetBytes(text))),
            nameof(draft.Filter), "Een werkwoord of activiteit is een adres, zoals http://adlnet.gov/expapi/verbs/completed.");
        return mistakes;

        void Must(bool holds, string field, string message)
        {
            if (!holds)
            {
                mistakes.Add(new TargetMistake(field, message));
            }
        }
    }

    /// <summary>
    /// Whether an address may be called: encrypted, and nothing hidden in it. Plain http is for a store on the same machine,
    /// while developing.
    /// </summary>
    public static bool IsAllowed(string endpoint, bool mayUseHttp) =>
        endpoint.Length <= ForwardingTargetRow.LongestEndpoint && Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (mayUseHttp && address.Scheme == Uri.UriSchemeHttp && IsThisMachine(address)))
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;

    private static bool Fits(string text, int longest) => text.Length > 0 && text.Length <= longest;

    private static bool IsThisMachine(Uri address) =>
        address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
